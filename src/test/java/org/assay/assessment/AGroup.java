package org.assay.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.AuthenticityDeclaration;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.StoryClock;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;

/** A centre of a test's own with learners on a unit of four marking points, all of them with Ben, a trainee; Carys is qualified. */
final class AGroup {
    static final SpecificationKey SPECIFICATION = new SpecificationKey("centre-after-sales-1");
    static final UnitKey UNIT = new UnitKey("centre-after-sales-1-unit-1");
    static final List<String> POINTS = List.of("P1", "P2", "P3", "P4");
    static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    final CentreId id;
    final Actor eilidh;
    final Actor dev;
    final Actor ben;
    final Actor carys;
    final List<EnrolmentLine> enrolments = new ArrayList<>();

    private final People people;
    private final Enrolling enrolling;
    private final SubmittingEvidence evidence;
    private final Judging judging;
    private final CohortId cohort;

    AGroup(People people, CentreOffice office, Enrolling enrolling, SubmittingEvidence evidence, Judging judging) {
        this.people = people;
        this.enrolling = enrolling;
        this.evidence = evidence;
        this.judging = judging;
        id = people.openCentre("Centre " + UUID.randomUUID());
        eilidh = actor("Eilidh Fraser", Role.CENTRE_ADMIN);
        dev = actor("Dev Patel", Role.IQA);
        ben = actor("Ben Okafor", Role.ASSESSOR);
        carys = actor("Carys Evans", Role.ASSESSOR);
        eilidh.run(() -> {
            office.enterStaff(dev.person(), dev.name(), Standing.QUALIFIED, Set.of(), Optional.empty());
            office.enterStaff(
                    carys.person(), carys.name(), Standing.QUALIFIED, Set.of(SPECIFICATION), Optional.empty());
            office.enterStaff(ben.person(), ben.name(), Standing.TRAINEE, Set.of(SPECIFICATION), Optional.empty());
        });
        cohort = eilidh.call(() ->
                enrolling.openCohort("September", SPECIFICATION, LocalDate.of(2026, 9, 7), LocalDate.of(2027, 6, 11)));
    }

    /** One more learner. */
    Actor learner(String name) {
        var learner = actor(name, Role.LEARNER);
        enrolments.add(eilidh.call(() -> {
            var entered = enrolling.enterLearner(
                    learner.person(), name, UUID.randomUUID() + "@example.org", Optional.empty());
            var enrolment = enrolling.enrol(entered, cohort, LocalDate.of(2026, 9, 7));
            enrolling.allocate(enrolment, ben.person(), dev.person());
            return enrolling.enrolment(enrolment);
        }));
        return learner;
    }

    /** Submits an account for these marking points of the learner's enrolment. */
    EvidenceId submits(Actor learner, String title, List<String> points) {
        var enrolment = enrolment(learner);
        return at(() -> learner.call(() -> {
            var item = evidence.start(title);
            evidence.revise(
                    item,
                    new EvidenceDraft(
                            title,
                            EvidenceFacts.of(EvidenceKind.REFLECTIVE_ACCOUNT).on(LocalDate.of(2026, 11, 10)),
                            "What I did and why."));
            evidence.putForward(
                    item,
                    points.stream()
                            .map(point -> PutForward.of(enrolment.id(), UNIT, CriterionRef.of(point)))
                            .toList());
            evidence.declareAndSubmit(item, AuthenticityDeclaration.declared());
            return item;
        }));
    }

    /** Judges everything that an item is put forward for alike. */
    void judges(Actor learner, EvidenceId item, List<String> points, Verdict verdict) {
        var enrolment = enrolment(learner);
        at(() -> ben.call(() -> {
            judging.judge(new JudgementPass(
                    item,
                    1,
                    true,
                    true,
                    true,
                    points.stream()
                            .map(point -> new JudgementPass.Decision(
                                    enrolment.id(),
                                    UNIT,
                                    CriterionRef.of(point),
                                    verdict,
                                    verdict == Verdict.MET,
                                    verdict == Verdict.MET ? "" : "Say more."))
                            .toList(),
                    "Go on like this."));
            return item;
        }));
    }

    EnrolmentLine enrolment(Actor learner) {
        return enrolments.stream()
                .filter(line -> line.person().equals(learner.person()))
                .findFirst()
                .orElseThrow();
    }

    static <T> T at(java.util.function.Supplier<T> deed) {
        var answer = new ArrayList<T>();
        StoryClock.at(NOW, () -> answer.add(deed.get()));
        return answer.getFirst();
    }

    private Actor actor(String name, Role role) {
        var person = people.enter(UUID.randomUUID().toString(), name, null);
        people.join(person, id, role);
        return people.actor(person, id, role);
    }
}
