package org.assay.assessment;

import static org.assay.assessment.ObservationProblem.About.*;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for observations: what an assessor saw on site becomes evidence, and may itself record decisions. */
@Service
public class Observing {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ObservationRecords records;
    private final Verdicts verdicts;
    private final SubmittingEvidence evidence;
    private final Enrolling enrolling;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Observing(
            ObservationRecords records,
            Verdicts verdicts,
            SubmittingEvidence evidence,
            Enrolling enrolling,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.records = records;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.enrolling = enrolling;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What is still missing before this can be signed, each with its place. */
    public List<ObservationProblem> problems(Observation observed) {
        var problems = new ArrayList<ObservationProblem>();
        if (observed.title().isBlank()) problems.add(new ObservationProblem(TITLE, "Enter a title."));
        if (observed.date().isAfter(LocalDate.now(clock)))
            problems.add(new ObservationProblem(DATE, "The date is in the future. Enter the day of the visit."));
        if (!observed.ends().isAfter(observed.starts()))
            problems.add(new ObservationProblem(END, "The end must be after the start."));
        if (observed.place().isBlank()) problems.add(new ObservationProblem(PLACE, "Say where it was."));
        if (observed.narrative().isBlank()) problems.add(new ObservationProblem(NARRATIVE, "Write what you saw."));
        if (observed.seen().isEmpty())
            problems.add(new ObservationProblem(CRITERIA, "Choose at least one criterion that you saw."));
        for (var seen : observed.seen()) {
            var criterion = Optional.of(seen.criterion());
            if (seen.at().isBefore(observed.starts()) || seen.at().isAfter(observed.ends()))
                problems.add(new ObservationProblem(
                        ObservationProblem.About.TIME,
                        criterion,
                        seen.criterion() + " is stamped " + TIME.format(seen.at())
                                + ", outside the visit. Correct the time."));
            if (seen.verdict() != null
                    && seen.verdict() != Verdict.MET
                    && seen.comment().isBlank())
                problems.add(new ObservationProblem(
                        COMMENT, criterion, "Say what is missing for " + seen.criterion() + "."));
        }
        if (!observed.consent())
            problems.add(new ObservationProblem(
                    CONSENT, "Ask for consent first: tick it when the learner and whoever else was there agreed."));
        return problems;
    }

    /** The same as one refusal; empty when nothing is missing. */
    public Optional<Refusal> incomplete(Observation observed) {
        var missing =
                problems(observed).stream().map(ObservationProblem::sentence).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "OBSERVATION-COMPLETE",
                        missing.size() == 1
                                ? missing.getFirst()
                                : Figures.inWords(missing.size()) + " things are missing before you can sign.",
                        missing));
    }

    /**
     * Records and signs an observation. Where it decides on every criterion it stands as judged; else the rest waits in the queue.
     *
     * @throws Refused with what is missing, or why the actor may not observe this learner
     */
    @Transactional
    public EvidenceId record(Observation observed) {
        var actor = Actor.current();
        if (!actor.is(Role.ASSESSOR)) throw new Refused("OBSERVE-ROLE", "Only an assessor records an observation.");
        incomplete(observed).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        var line = enrolling.enrolment(observed.enrolment());
        var id = evidence.recordByAssessor(line.learner(), draft(observed), sought(observed));
        records.save(new ObservationRecord(
                actor.centre(), line.learner(), actor.person(), id, observed, questions(observed), clock.instant()));
        deeds.publishEvent(new ObservationRecorded(id, line.learner(), line.id(), observed.date()));
        decide(observed, id, line);
        return id;
    }

    private void decide(Observation observed, EvidenceId id, EnrolmentLine line) {
        var decided = observed.seen().stream()
                .filter(seen -> seen.verdict() != null)
                .map(seen -> new JudgementPass.Decision(
                        observed.enrolment(),
                        seen.unit(),
                        seen.criterion(),
                        Objects.requireNonNull(seen.verdict()),
                        seen.verdict() == Verdict.MET,
                        seen.comment()))
                .toList();
        if (decided.isEmpty()) return;
        var item = evidence.item(id);
        var enrolments = Map.of(line.id(), line);
        verdicts.refusal(item, enrolments).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        var pass = new JudgementPass(id, item.version(), true, true, true, decided, feedback(observed));
        if (decided.size() == observed.seen().size()) verdicts.give(item, enrolments, pass);
        else verdicts.decide(item, enrolments, pass);
    }

    private static String feedback(Observation observed) {
        return "Observed on site for "
                + Duration.between(observed.starts(), observed.ends()).toMinutes() + " minutes: "
                + observed.title().strip()
                + ".";
    }

    private static EvidenceDraft draft(Observation observed) {
        var facts = EvidenceFacts.of(EvidenceKind.DIRECT_OBSERVATION)
                .on(observed.date())
                .at(observed.starts())
                .in(observed.place().strip(), observed.organisation().strip())
                .setting(observed.setting())
                .planning(observed.planning())
                .anonymised(true);
        String times = "Observed from " + TIME.format(observed.starts()) + " to " + TIME.format(observed.ends()) + ".";
        String questions = questions(observed);
        return new EvidenceDraft(
                observed.title().strip(),
                facts,
                times + "\n\n" + observed.narrative().strip() + (questions.isEmpty() ? "" : "\n\n" + questions));
    }

    private static String questions(Observation observed) {
        return observed.questions().stream()
                .filter(one -> !one.asked().isBlank())
                .map(one -> "Question: " + one.asked().strip() + "\nAnswer: "
                        + one.answered().strip())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<PutForward> sought(Observation observed) {
        return observed.seen().stream()
                .map(seen -> PutForward.of(observed.enrolment(), seen.unit(), seen.criterion())
                        .saying(seen.note(), TIME.format(seen.at())))
                .toList();
    }
}
