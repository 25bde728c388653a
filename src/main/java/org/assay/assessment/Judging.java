package org.assay.assessment;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.WorkingDays;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.Remembered;
import org.assay.platform.StoryClock;
import org.assay.platform.Tallies;
import org.assay.platform.Tally;
import org.assay.qualification.UnitKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door for judging: the queue, a submission beside its criteria, and the pass that decides all of them at once. */
@Service
public class Judging {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK).withZone(StoryClock.UK);

    private final AssessorQueue queue;
    private final UnitAssessments units;
    private final Feedbacks feedbacks;
    private final Sheets sheets;
    private final Verdicts verdicts;
    private final Enrolling enrolling;
    private final SubmittingEvidence evidence;
    private final CentreOffice office;
    private final Tallies tallies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Judging(
            AssessorQueue queue,
            UnitAssessments units,
            Feedbacks feedbacks,
            Sheets sheets,
            Verdicts verdicts,
            Enrolling enrolling,
            SubmittingEvidence evidence,
            CentreOffice office,
            Tallies tallies,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.units = units;
        this.feedbacks = feedbacks;
        this.sheets = sheets;
        this.verdicts = verdicts;
        this.enrolling = enrolling;
        this.evidence = evidence;
        this.office = office;
        this.tallies = tallies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A page of what waits for the acting assessor, the longest waiting first. */
    @Transactional(readOnly = true)
    public QueuePage queue(int offset, int limit) {
        var page = queue.page(Actor.current().person(), offset, limit);
        return new QueuePage(lines(page), all(page, offset));
    }

    /** Every line of a page knows how many there are in all; a page past the end has to ask. */
    private long all(List<AssessorQueue.Waiting> page, int offset) {
        if (!page.isEmpty()) return page.getFirst().all();
        return offset == 0 ? 0 : tallies.of(waiting());
    }

    private List<QueueLine> lines(List<AssessorQueue.Waiting> page) {
        int promise = office.profile().promise();
        var today = LocalDate.now(clock);
        return page.stream().map(waiting -> line(waiting, promise, today)).toList();
    }

    private static QueueLine line(AssessorQueue.Waiting waiting, int promise, LocalDate today) {
        var submitted = LocalDate.ofInstant(waiting.submittedAt(), StoryClock.UK);
        var due = WorkingDays.after(submitted, promise);
        return new QueueLine(
                waiting.evidence(),
                waiting.number(),
                waiting.title(),
                waiting.learnerName(),
                waiting.state(),
                waiting.criteria(),
                waiting.submittedAt(),
                due,
                due.isBefore(today) ? -WorkingDays.between(due, today) : WorkingDays.between(today, due));
    }

    /** How much waits for the acting assessor, as a question. */
    public Tally waiting() {
        return AssessorQueue.waiting(Actor.current().person());
    }

    /**
     * A submission beside its criteria.
     *
     * @throws NotFound when it does not exist for the actor
     */
    @Transactional(readOnly = true)
    public Submission open(EvidenceId id) {
        return submission(evidence.item(id));
    }

    /** The same for an earlier version. */
    @Transactional(readOnly = true)
    public Submission open(EvidenceId id, int version) {
        return submission(evidence.item(id, version));
    }

    /**
     * A submission with the queue beside it, as the acting assessor sits down to it: what they may judge they take up by looking.
     *
     * @throws NotFound when it does not exist for the actor
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Bench bench(EvidenceId id, int shown) {
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        var looked = Objects.requireNonNull(
                reading.execute(status -> isNew(id) ? Optional.<Bench>empty() : Optional.of(laid(id, shown))));
        if (looked.isPresent()) return looked.get();
        try {
            return Objects.requireNonNull(transaction.execute(status -> Remembered.unchanging(() -> {
                takeUp(id);
                return laid(id, shown);
            })));
        } catch (Refused | OptimisticLockingFailureException | OptimisticLockException notTaken) {
            // They look at it without taking it up, and read why; or somebody else took it up at this very moment, as
            // Spring tells when the transaction ends, and Hibernate when something is read before.
            return Objects.requireNonNull(reading.execute(status -> laid(id, shown)));
        }
    }

    private boolean isNew(EvidenceId id) {
        return Actor.current().is(Role.ASSESSOR) && evidence.item(id).state() == EvidenceState.SUBMITTED;
    }

    private Bench laid(EvidenceId id, int shown) {
        var item = evidence.item(id);
        var submission = submission(item);
        var waiting = queue.page(Actor.current().person(), 0, shown);
        return new Bench(
                submission,
                submission
                        .feedback()
                        .map(answer ->
                                judged(answer.assessorName(), answer.at()).refusal())
                        .or(() -> verdicts.refusal(item, enrolments(item))),
                lines(waiting),
                all(waiting, 0),
                office.profile().promise());
    }

    private Submission submission(EvidenceItem item) {
        var byUnit = new HashMap<UnitKey, Map<EnrolmentId, UnitSheet>>();
        var sought = new ArrayList<Submission.Sought>();
        String learner = "";
        for (var one : item.putForward()) {
            var sheet = byUnit.computeIfAbsent(one.unit(), unit -> new HashMap<>())
                    .computeIfAbsent(one.enrolment(), enrolment -> sheet(enrolment, one.unit()));
            learner = sheet.enrolment().learnerName();
            sheet.criteria().stream()
                    .filter(line -> line.criterion().ref().equals(one.criterion()))
                    .forEach(line -> sought.add(new Submission.Sought(
                            one,
                            sheet.id(),
                            sheet.enrolment(),
                            sheet.unit().title(),
                            line.criterion(),
                            line,
                            sheet.rules().stream()
                                    .filter(rule -> rule.rule().concerns(one.criterion()))
                                    .toList())));
        }
        var names = office.staffNames();
        var answers = feedbacks.findByEvidenceOrderByGivenAt(item.id()).stream()
                .map(answer -> answer.line(names.getOrDefault(answer.assessor(), "A former member of staff")))
                .toList();
        return new Submission(
                item,
                learner,
                sought,
                answers.stream()
                        .filter(answer -> answer.evidenceVersion() == item.version())
                        .findFirst(),
                answers.stream()
                        .filter(answer -> answer.evidenceVersion() < item.version())
                        .toList());
    }

    private UnitSheet sheet(EnrolmentId enrolment, UnitKey unit) {
        return units.findByEnrolmentAndUnit(enrolment, unit)
                .map(found -> sheets.sheet(found, enrolling.enrolment(enrolment)))
                .orElseThrow(() -> new NotFound("No such unit."));
    }

    /** The learner has read an answer. Nothing is recorded for anybody else. */
    @Transactional
    public void read(EvidenceId id, int version) {
        var actor = Actor.current();
        if (!actor.is(Role.LEARNER)) return;
        var mine = enrolling.mine();
        feedbacks
                .findByEvidenceAndEvidenceVersion(id, version)
                .filter(answer -> mine.stream().anyMatch(line -> line.learner().equals(answer.learner())))
                .ifPresent(answer -> answer.read(clock.instant()));
    }

    /**
     * The assessor begins to look: from here on the learner's version is frozen.
     *
     * @throws Refused when the assessor is not allocated to the learner
     */
    @Transactional
    public void takeUp(EvidenceId id) {
        var item = evidence.item(id);
        if (item.state() != EvidenceState.SUBMITTED) return;
        verdicts.refusal(item, enrolments(item)).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        evidence.takeUp(id);
    }

    /** Why the actor may not judge this submission now; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<org.assay.platform.Refusal> refusal(EvidenceId id) {
        var item = evidence.item(id);
        return alreadyJudged(id, item.version())
                .map(Refused::refusal)
                .or(() -> verdicts.refusal(item, enrolments(item)));
    }

    /**
     * Decides everything at once.
     *
     * @throws Refused with what is missing, or with who judged it first; nothing is saved then
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void judge(JudgementPass pass) {
        try {
            transaction.execute(status -> Remembered.unchanging(() -> {
                decide(pass);
                return pass;
            }));
        } catch (OptimisticLockingFailureException | OptimisticLockException | DataIntegrityViolationException lost) {
            throw transaction.execute(
                    status -> alreadyJudged(pass.evidence(), pass.version())
                            .orElseGet(
                                    () -> new Refused(
                                            "CHANGED",
                                            "Somebody changed this learner’s work while you were judging. What you wrote is kept as a draft. Look again, then send.")));
        }
    }

    private void decide(JudgementPass pass) {
        var item = before(pass);
        if (item.version() != pass.version())
            throw new Refused(
                    "CHANGED",
                    "The learner has put a newer version of this evidence forward. Open it again: what you wrote is kept as a draft.");
        var lines = enrolments(item);
        verdicts.refusal(item, lines).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        if (item.state() == EvidenceState.SUBMITTED) evidence.takeUp(item.id());
        verdicts.give(item, lines, pass);
    }

    /** What is to be judged, unless somebody else was first: whoever lost the learner to a colleague meanwhile is told that, too. */
    private EvidenceItem before(JudgementPass pass) {
        try {
            var item = evidence.item(pass.evidence());
            if (item.version() != pass.version() || !item.state().waiting()) first(pass);
            return item;
        } catch (NotFound notTheirs) {
            first(pass);
            throw notTheirs;
        }
    }

    private void first(JudgementPass pass) {
        if (Actor.current().is(Role.ASSESSOR))
            alreadyJudged(pass.evidence(), pass.version()).ifPresent(refused -> {
                throw refused;
            });
    }

    private Optional<Refused> alreadyJudged(EvidenceId id, int version) {
        return feedbacks.findByEvidenceAndEvidenceVersion(id, version).map(answer -> {
            String who = office.staffNames().getOrDefault(answer.assessor(), "Somebody");
            return judged(who, answer.givenAt());
        });
    }

    private static Refused judged(String who, Instant at) {
        return new Refused("JUDGED", who + " judged this at " + TIME.format(at) + ". Nothing of yours was sent.");
    }

    private Map<EnrolmentId, EnrolmentLine> enrolments(EvidenceItem item) {
        var ids = new LinkedHashSet<EnrolmentId>();
        item.putForward().forEach(one -> ids.add(one.enrolment()));
        return enrolling.enrolments(ids).stream().collect(Collectors.toMap(EnrolmentLine::id, line -> line));
    }
}
