package org.assay.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.JudgementPass;
import org.assay.assessment.Judging;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.Verdict;
import org.assay.centre.Approval;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
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
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.Unit;
import org.springframework.context.ApplicationContext;

/** A centre of a test's own that signs units off: Ben is a trainee, Carys countersigns, Dev and Gwen verify, Frank visits. */
final class AVerifiedCentre {
    static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    static final SpecificationKey BIIAB = new SpecificationKey("biiab-post-transaction-1");

    /** The front doors that such a centre is built through. */
    record Doors(
            People people,
            CentreOffice office,
            Enrolling enrolling,
            SubmittingEvidence evidence,
            Judging judging,
            AssessingUnits assessing,
            QualificationCatalogue catalogue) {
        static Doors of(ApplicationContext context) {
            return new Doors(
                    context.getBean(People.class),
                    context.getBean(CentreOffice.class),
                    context.getBean(Enrolling.class),
                    context.getBean(SubmittingEvidence.class),
                    context.getBean(Judging.class),
                    context.getBean(AssessingUnits.class),
                    context.getBean(QualificationCatalogue.class));
        }
    }

    final CentreId id;
    final Actor eilidh;
    final Actor dev;
    final Actor gwen;
    final Actor ben;
    final Actor carys;
    final Actor frank;

    private final Doors doors;
    private final Map<SpecificationKey, CohortId> cohorts = new HashMap<>();
    private final Map<UnitAssessmentId, Actor> learners = new HashMap<>();
    private Instant now = Instant.parse("2026-10-05T09:00:00Z");

    AVerifiedCentre(Doors doors) {
        this.doors = doors;
        id = doors.people.openCentre("Centre " + UUID.randomUUID());
        eilidh = actor("Eilidh Fraser", Role.CENTRE_ADMIN);
        dev = actor("Dev Patel", Role.IQA);
        gwen = actor("Gwen Hughes", Role.IQA);
        ben = actor("Ben Okafor", Role.ASSESSOR);
        carys = actor("Carys Evans", Role.ASSESSOR);
        frank = actor("Frank Osei", Role.EQA);
        eilidh.run(() -> {
            var both = Set.of(OCR, BIIAB);
            doors.office.enterStaff(dev.person(), dev.name(), Standing.QUALIFIED, Set.of(), Optional.empty());
            doors.office.enterStaff(gwen.person(), gwen.name(), Standing.QUALIFIED, Set.of(), Optional.empty());
            doors.office.enterStaff(ben.person(), ben.name(), Standing.TRAINEE, both, Optional.empty());
            doors.office.enterStaff(carys.person(), carys.name(), Standing.QUALIFIED, both, Optional.empty());
            doors.office.approve(new Approval("ocr", "12345", Set.of(OCR), LocalDate.of(2024, 9, 1), false));
            doors.office.approve(new Approval("biiab", "B-77", Set.of(BIIAB), LocalDate.of(2024, 9, 1), true));
            for (var key : both)
                cohorts.put(
                        key,
                        doors.enrolling.openCohort(
                                "Cohort " + key, key, LocalDate.of(2026, 9, 7), LocalDate.of(2027, 6, 11)));
        });
    }

    /** An hour passes with every deed. */
    Instant tick() {
        now = now.plus(Duration.ofHours(1));
        return now;
    }

    void does(Actor actor, Runnable deed) {
        StoryClock.at(tick(), () -> actor.run(deed));
    }

    <T> T gets(Actor actor, Supplier<T> deed) {
        var got = new java.util.ArrayList<T>();
        does(actor, () -> got.add(deed.get()));
        return got.getFirst();
    }

    /** A learner whose unit is signed off, by a trainee and then countersigned where the assessor is Ben. */
    UnitAssessmentId signedOff(String name, SpecificationKey specification, Actor assessor) {
        var learner = actor(name, Role.LEARNER);
        var unit = doors.catalogue.get(specification).units().getFirst();
        var enrolment = enrolled(learner, specification, assessor);
        var evidence = submitted(learner, enrolment, unit, EvidenceKind.WORK_PRODUCT);
        var account = submitted(learner, enrolment, unit, EvidenceKind.REFLECTIVE_ACCOUNT);
        judged(assessor, evidence, enrolment, unit);
        judged(assessor, account, enrolment, unit);
        var assessed = gets(learner, () -> doors.assessing.mine().getFirst().id());
        learners.put(assessed, learner);
        signOff(assessed, assessor);
        return assessed;
    }

    /** The learner declares the unit, and it is signed off. */
    void signOff(UnitAssessmentId unit, Actor assessor) {
        does(java.util.Objects.requireNonNull(learners.get(unit)), () -> doors.assessing.declareUnit(unit));
        if (assessor.equals(ben)) {
            does(ben, () -> doors.assessing.move(unit, SignOffMove.SIGN_OFF_AS_TRAINEE, ""));
            does(carys, () -> doors.assessing.move(unit, SignOffMove.COUNTERSIGN, ""));
        } else does(assessor, () -> doors.assessing.move(unit, SignOffMove.SIGN_OFF, ""));
    }

    private EnrolmentId enrolled(Actor learner, SpecificationKey specification, Actor assessor) {
        return gets(eilidh, () -> {
            var entered = doors.enrolling.enterLearner(
                    learner.person(), learner.name(), UUID.randomUUID() + "@example.org", Optional.empty());
            var enrolment = doors.enrolling.enrol(entered, cohorts.get(specification));
            doors.enrolling.allocate(enrolment, assessor.person(), dev.person());
            return enrolment;
        });
    }

    private EvidenceId submitted(Actor learner, EnrolmentId enrolment, Unit unit, EvidenceKind kind) {
        return gets(learner, () -> {
            var item = doors.evidence.start("What I did");
            doors.evidence.revise(
                    item,
                    new EvidenceDraft(
                            "What I did",
                            EvidenceFacts.of(kind)
                                    .on(LocalDate.of(2026, 10, 1))
                                    .in("Leith Walk", "Fenwick & Lowe")
                                    .anonymised(true)
                                    .checkedThirdParty(true),
                            "I called the customer back after the delivery and wrote down what they said."));
            doors.evidence.putForward(
                    item,
                    unit.refs().stream()
                            .map(ref -> PutForward.of(enrolment, unit.key(), ref))
                            .toList());
            doors.evidence.declareAndSubmit(item, AuthenticityDeclaration.declared());
            return item;
        });
    }

    private void judged(Actor assessor, EvidenceId evidence, EnrolmentId enrolment, Unit unit) {
        does(assessor, () -> doors.evidence.takeUp(evidence));
        does(
                assessor,
                () -> doors.judging.judge(new JudgementPass(
                        evidence,
                        1,
                        true,
                        true,
                        true,
                        unit.refs().stream()
                                .map(ref ->
                                        new JudgementPass.Decision(enrolment, unit.key(), ref, Verdict.MET, true, ""))
                                .toList(),
                        "Clear and to the point. Next, sum up what you learned.")));
    }

    Actor actor(String name, Role role) {
        var person = doors.people.enter(UUID.randomUUID().toString(), name, null);
        doors.people.join(person, id, role);
        return doors.people.actor(person, id, role);
    }

    Actor alsoAs(Actor actor, Role role) {
        doors.people.join(actor.person(), id, role);
        return doors.people.actor(actor.person(), id, role);
    }

    static List<SampleReview.Finding> agreeing(SampleSheet sheet) {
        return sheet.sheet().unit().refs().stream()
                .map(ref -> new SampleReview.Finding(ref, true, Set.of(), ""))
                .toList();
    }
}
