package org.assay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assay.assessment.Answers;
import org.assay.assessment.JudgementPass;
import org.assay.assessment.Judging;
import org.assay.assessment.Verdict;
import org.assay.centre.WorkingDays;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.AuthenticityDeclaration;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.FileUpload;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.notice.NoticeBoard;
import org.assay.platform.StoryClock;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.UnitKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells who did what on which day; every sentence of the story goes through it to a front door. The story is written down person by
 * person, and told by {@link #tell} day by day, so that the record of a centre stands in the order in which things happened.
 */
@Component
@Profile("demo")
class Narrator {
    private final People people;
    private final Enrolling enrolling;
    private final SubmittingEvidence evidence;
    private final Judging judging;
    private final Answers answers;
    private final QualificationCatalogue catalogue;
    private final NoticeBoard notices;
    private final Map<String, PersonId> persons = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();

    /** Something that is done at a moment of the past. */
    private record Sentence(Instant at, Runnable deed) {}

    Narrator(
            People people,
            Enrolling enrolling,
            SubmittingEvidence evidence,
            Judging judging,
            Answers answers,
            QualificationCatalogue catalogue,
            NoticeBoard notices) {
        this.people = people;
        this.enrolling = enrolling;
        this.evidence = evidence;
        this.judging = judging;
        this.answers = answers;
        this.catalogue = catalogue;
        this.notices = notices;
    }

    /** A moment so many days before today; a Saturday or Sunday becomes the Friday before. */
    static Instant daysAgo(int days, int hour, int minute) {
        return moment(day(days), hour, minute);
    }

    static Instant moment(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(StoryClock.UK).toInstant();
    }

    /** The day after which so many working days have passed by now. */
    static LocalDate workingDaysAgo(int days) {
        var today = LocalDate.now(StoryClock.UK);
        var day = today;
        while (WorkingDays.between(day, today) < days || !WorkingDays.isWorking(day)) day = day.minusDays(1);
        return day;
    }

    static LocalDate day(int daysAgo) {
        var day = LocalDate.now(StoryClock.UK).minusDays(daysAgo);
        if (daysAgo == 0) return day;
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.minusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
    }

    PersonId enter(String username, String name) {
        var person = people.withUsername(username).orElseGet(() -> people.enter(username, name, DemoCast.PASSWORD));
        persons.put(username, person);
        return person;
    }

    PersonId person(String username) {
        return Objects.requireNonNull(persons.get(username), username);
    }

    /** Somebody does something at a moment of the past. */
    void does(String username, CentreId centre, Role role, Instant at, Runnable deed) {
        sentences.add(new Sentence(
                at, () -> people.actor(person(username), centre, role).run(deed)));
    }

    /** As {@link #does}, with what came of it. */
    <T> Told<T> gets(String username, CentreId centre, Role role, Instant at, Supplier<T> deed) {
        var told = new Told<T>();
        does(username, centre, role, at, () -> told.is(deed.get()));
        return told;
    }

    /** Everything that was written down, in the order of its moments; what has the same moment, as it was written. */
    void tell() {
        var inOrder =
                sentences.stream().sorted(Comparator.comparing(Sentence::at)).toList();
        sentences.clear();
        inOrder.forEach(sentence -> StoryClock.at(sentence.at(), sentence.deed()));
    }

    /** A learner puts evidence forward; the first enrolment whose specification has the criteria is meant. */
    Told<EvidenceId> submits(String learner, CentreId centre, Instant at, Item item, String... criteria) {
        return gets(learner, centre, Role.LEARNER, at, () -> {
            var id = begin(item);
            evidence.putForward(id, putForward(item, criteria));
            evidence.declareAndSubmit(id, AuthenticityDeclaration.declared());
            return id;
        });
    }

    /** A learner begins an item and leaves it. */
    void drafts(String learner, CentreId centre, Instant at, Item item) {
        gets(learner, centre, Role.LEARNER, at, () -> begin(item));
    }

    private EvidenceId begin(Item item) {
        var id = evidence.start(item.title());
        evidence.revise(id, new EvidenceDraft(item.title(), item.facts(), item.narrative()));
        for (var file : item.files())
            try (var content = Objects.requireNonNull(Narrator.class.getResourceAsStream(file), file)) {
                evidence.attach(id, FileUpload.of(file, content));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        return id;
    }

    private List<PutForward> putForward(Item item, String... criteria) {
        var line = enrolment(item.unit());
        return Arrays.stream(criteria)
                .map(ref -> PutForward.of(line.id(), item.unit(), new CriterionRef(ref))
                        .saying(item.notes().getOrDefault(ref, ""), ""))
                .toList();
    }

    private EnrolmentLine enrolment(UnitKey unit) {
        return enrolling.mine().stream()
                .filter(line -> catalogue.get(line.specification()).find(unit).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** An assessor decides on a whole submission; a criterion after the tilde is answered with "more needed". */
    void judges(String assessor, CentreId centre, Instant at, Told<EvidenceId> item, String feedback, String... more) {
        does(assessor, centre, Role.ASSESSOR, at, () -> {
            var id = item.outcome();
            var submission = judging.open(id);
            var decisions = submission.sought().stream()
                    .map(sought -> {
                        var ref = sought.criterion().ref();
                        var missing = Arrays.stream(more)
                                .filter(one -> one.startsWith(ref.value() + ": "))
                                .map(one -> one.substring(one.indexOf(": ") + 2))
                                .findFirst();
                        return new JudgementPass.Decision(
                                sought.enrolment().id(),
                                sought.putForward().unit(),
                                ref,
                                missing.isPresent() ? Verdict.MORE_EVIDENCE : Verdict.MET,
                                missing.isEmpty(),
                                missing.orElse(""));
                    })
                    .toList();
            judging.judge(new JudgementPass(id, submission.item().version(), true, true, true, decisions, feedback));
        });
    }

    /** A learner reads every answer that is there. */
    void reads(String learner, CentreId centre, Instant at) {
        does(
                learner,
                centre,
                Role.LEARNER,
                at,
                () -> answers.read(answers.page(0, 50).stream()
                        .map(answer -> answer.feedback().id())
                        .toList()));
        catchesUp(learner, centre, Role.LEARNER, at);
    }

    /** Somebody reads what they were told so far. */
    void catchesUp(String username, CentreId centre, Role role, Instant at) {
        does(username, centre, role, at, notices::readAll);
    }

    /**
     * An item of evidence as the story tells it.
     *
     * @param notes what the learner says to a criterion, by its label
     * @param files names beside this class
     */
    record Item(
            UnitKey unit,
            String title,
            EvidenceFacts facts,
            String narrative,
            Map<String, String> notes,
            List<String> files) {
        static Item of(UnitKey unit, String title, EvidenceFacts facts, String narrative, String... files) {
            return new Item(unit, title, facts, narrative, Map.of(), List.of(files));
        }

        Item noting(String ref, String note) {
            var all = new HashMap<>(notes);
            all.put(ref, note);
            return new Item(unit, title, facts, narrative, all, files);
        }
    }
}
