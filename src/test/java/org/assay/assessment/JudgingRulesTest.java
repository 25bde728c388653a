package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.EnrolmentState;
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
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may judge what, and what a pass has to hold before anything of it is kept. */
@TestDatabase
class JudgingRulesTest {
    private static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    private static final UnitKey UNIT = new UnitKey("ocr-post-transaction-1-unit-1");

    private static final SpecificationKey AFTER_SALES = new SpecificationKey("centre-after-sales-1");
    private static final UnitKey AFTER_UNIT = new UnitKey("centre-after-sales-1-unit-1");

    @Autowired
    People people;

    @Autowired
    CentreOffice office;

    @Autowired
    Enrolling enrolling;

    @Autowired
    SubmittingEvidence submitting;

    @Autowired
    Judging judging;

    @Autowired
    AssessingUnits assessing;

    private CentreId centre;
    private Actor eilidh;
    private Actor ben;
    private Actor carys;
    private Actor amira;
    private EnrolmentLine enrolment;
    private EvidenceId evidence;

    @BeforeEach
    void aSubmission() {
        centre = people.openCentre("Centre " + UUID.randomUUID());
        eilidh = actor("Eilidh Fraser", Role.CENTRE_ADMIN);
        var dev = actor("Dev Patel", Role.IQA);
        ben = actor("Ben Okafor", Role.ASSESSOR);
        carys = actor("Carys Evans", Role.ASSESSOR);
        amira = actor("Amira Khan", Role.LEARNER);
        eilidh.run(() -> {
            office.enterStaff(dev.person(), dev.name(), Standing.QUALIFIED, Set.of(), Optional.empty());
            office.enterStaff(ben.person(), ben.name(), Standing.QUALIFIED, Set.of(OCR), Optional.empty());
            office.enterStaff(carys.person(), carys.name(), Standing.QUALIFIED, Set.of(OCR), Optional.empty());
            var cohort = enrolling.openCohort("Autumn", OCR, LocalDate.of(2026, 9, 7), LocalDate.of(2027, 6, 11));
            var learner = enrolling.enterLearner(
                    amira.person(), amira.name(), UUID.randomUUID() + "@example.org", Optional.empty());
            var enrolled = enrolling.enrol(learner, cohort);
            enrolling.allocate(enrolled, ben.person(), dev.person());
            enrolment = enrolling.enrolment(enrolled);
        });
        evidence = submitted();
    }

    @Test
    @DisplayName("JUDGE-ROLE only an assessor judges")
    void onlyAnAssessorJudges() {
        assertRefused(eilidh, "JUDGE-ROLE", pass(met("2.1"), met("2.2")));
    }

    @Test
    @DisplayName("JUDGE-OWN nobody judges their own work, whatever else they are")
    void nobodyJudgesTheirOwnWork() {
        people.join(amira.person(), centre, Role.ASSESSOR);
        var underAnotherHat = people.actor(amira.person(), centre, Role.ASSESSOR);

        assertThat(refusedBy(underAnotherHat, pass(met("2.1"), met("2.2")))).isIn("JUDGE-OWN", "not found");
    }

    @Test
    @DisplayName("JUDGE-ALLOCATED only the allocated assessor judges")
    void onlyTheAllocatedAssessorJudges() {
        assertThat(refusedBy(carys, pass(met("2.1"), met("2.2")))).isIn("JUDGE-ALLOCATED", "not found");
    }

    @Test
    @DisplayName(
            "JUDGE-COMPETENT work for two enrolments is judged whole by an assessor of either who knows both subjects")
    void workForTwoEnrolmentsIsJudgedWhole() {
        var second = eilidh.call(() -> {
            office.changeStanding(
                    ben.person(), Standing.QUALIFIED, Set.of(OCR), Optional.empty(), "Only this subject for now");
            office.changeStanding(
                    carys.person(), Standing.QUALIFIED, Set.of(OCR, AFTER_SALES), Optional.empty(), "A second subject");
            var cohort = enrolling.openCohort(
                    "After sales", AFTER_SALES, LocalDate.of(2026, 9, 7), LocalDate.of(2027, 6, 11));
            var enrolled = enrolling.enrol(enrolment.learner(), cohort);
            enrolling.allocate(enrolled, carys.person(), enrolment.iqa().orElseThrow());
            return enrolled;
        });
        var both = amira.call(() -> {
            var id = submitting.start("Follow-up call");
            submitting.revise(
                    id,
                    new EvidenceDraft(
                            "Follow-up call",
                            EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                                    .on(LocalDate.of(2026, 10, 1))
                                    .in("Tanner Row", "Northgate Outfitters")
                                    .anonymised(true),
                            "I called back after the repair."));
            submitting.putForward(
                    id,
                    List.of(
                            PutForward.of(enrolment.id(), UNIT, new CriterionRef("2.1")),
                            PutForward.of(second, AFTER_UNIT, new CriterionRef("P1"))));
            submitting.declareAndSubmit(id, AuthenticityDeclaration.declared());
            return id;
        });
        var pass = new JudgementPass(
                both,
                1,
                true,
                true,
                true,
                List.of(
                        met("2.1"),
                        new JudgementPass.Decision(second, AFTER_UNIT, new CriterionRef("P1"), Verdict.MET, true, "")),
                "Both stand.");

        assertRefused(ben, "JUDGE-COMPETENT", pass);
        assertThat(refusedBy(carys, pass)).isEqualTo("taken");
        assertThat(amira.call(assessing::mine)).extracting(UnitSummary::met).containsExactly(1, 1);
    }

    @Test
    @DisplayName("JUDGE-ACTIVE nothing is judged while the enrolment is on a break")
    void nothingIsJudgedOnABreak() {
        eilidh.run(() -> enrolling.change(enrolment.id(), EnrolmentState.ON_BREAK, "Ill until May"));

        assertRefused(ben, "JUDGE-ACTIVE", pass(met("2.1"), met("2.2")));
    }

    @Test
    @DisplayName("JUDGE-COMPETENT only who is entered as competent in the specification judges")
    void onlyTheCompetentJudge() {
        eilidh.run(() -> office.changeStanding(
                ben.person(), Standing.QUALIFIED, Set.of(), Optional.empty(), "Moved to another subject"));

        assertRefused(ben, "JUDGE-COMPETENT", pass(met("2.1"), met("2.2")));
    }

    @Test
    @DisplayName(
            "JUDGE-COMPLETE a pass decides on everything, says why not, and gives feedback; what lacks is said at once")
    void aPassIsComplete() {
        assertRefused(ben, "JUDGE-COMPLETE", pass(met("2.1")));
        assertRefused(ben, "JUDGE-COMPLETE", pass(met("2.1"), decision("2.2", Verdict.NOT_YET_MET, "")));
        assertRefused(
                ben,
                "JUDGE-COMPLETE",
                new JudgementPass(evidence, 1, true, true, true, List.of(met("2.1"), met("2.2")), " "));
        assertRefused(
                ben,
                "JUDGE-COMPLETE",
                new JudgementPass(evidence, 1, true, false, true, List.of(met("2.1"), met("2.2")), "Good."));

        var refused = catchThrowableOfType(
                Refused.class,
                () -> ben.run(() -> judging.judge(new JudgementPass(
                        evidence, 1, true, true, true, List.of(decision("2.1", Verdict.NOT_YET_MET, "")), ""))));
        assertThat(refused.refusal().details()).hasSize(3);
        assertThat(ben.call(() -> judging.refusal(evidence)))
                .as("nothing was kept of any of them")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "JUDGE-STATE, JUDGE-ONCE the second of two assessors reads who was first, and nothing of theirs is kept")
    void theSecondOfTwoReadsWhoWasFirst() {
        ben.run(() -> judging.judge(pass(met("2.1"), met("2.2"))));

        assertThatThrownBy(() -> ben.run(() -> judging.judge(pass(met("2.1"), met("2.2")))))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Ben Okafor judged this at ")
                .hasMessageEndingWith("Nothing of yours was sent.");
        assertThat(ben.call(() -> judging.refusal(evidence))).isPresent();
    }

    @Test
    @DisplayName("JUDGE-STAGE what is signed off is not judged again before it comes back")
    void whatIsSignedOffIsNotJudged() {
        ben.run(() -> judging.judge(pass(met("2.1"), met("2.2"))));
        var all = List.of("1.1", "1.2", "1.3", "1.4", "1.5", "2.3", "2.4", "2.5", "2.6");
        var rest = submitted(all.toArray(String[]::new));
        ben.run(() -> judging.judge(new JudgementPass(
                rest,
                1,
                true,
                true,
                true,
                all.stream().map(JudgingRulesTest.this::met).toList(),
                "All of it.")));
        var late = submitted("2.1");
        var unit = amira.call(() -> assessing.mine().getFirst().id());
        amira.run(() -> assessing.declareUnit(unit));
        ben.run(() -> assessing.move(unit, SignOffMove.SIGN_OFF, ""));

        assertRefused(ben, "JUDGE-STAGE", new JudgementPass(late, 1, true, true, true, List.of(met("2.1")), "Good."));
    }

    @Test
    @DisplayName("SO-9, R4 a rule of sufficiency is overridden by the allocated assessor only, and with a reason")
    void anOverrideNeedsAReason() {
        var unit = amira.call(() -> assessing.mine().getFirst().id());

        assertThatThrownBy(() -> ben.run(() -> assessing.override(unit, "R4", " ")))
                .hasMessage("Say why there is enough. The reason is recorded and raises the sampling risk.");
        assertThatThrownBy(() -> carys.run(() -> assessing.override(unit, "R4", "Because")))
                .isInstanceOf(RuntimeException.class);
        ben.run(() -> assessing.override(unit, "R4", "The shop was closed for two weeks."));
        assertThat(ben.call(() -> assessing.sheet(unit)).rules())
                .anySatisfy(line -> assertThat(line.toString()).contains("The shop was closed"));
    }

    private EvidenceId submitted(String... criteria) {
        var refs = criteria.length == 0 ? new String[] {"2.1", "2.2"} : criteria;
        return amira.call(() -> {
            var id = submitting.start("Follow-up call");
            submitting.revise(
                    id,
                    new EvidenceDraft(
                            "Follow-up call",
                            EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                                    .on(LocalDate.of(2026, 10, 1))
                                    .in("Tanner Row", "Northgate Outfitters")
                                    .anonymised(true),
                            "I called back after the repair."));
            submitting.putForward(
                    id,
                    List.of(refs).stream()
                            .map(ref -> PutForward.of(enrolment.id(), UNIT, new CriterionRef(ref)))
                            .toList());
            submitting.declareAndSubmit(id, AuthenticityDeclaration.declared());
            return id;
        });
    }

    private JudgementPass pass(JudgementPass.Decision... decisions) {
        return new JudgementPass(evidence, 1, true, true, true, List.of(decisions), "Clear, with dates. Next: 2.3.");
    }

    private JudgementPass.Decision met(String ref) {
        return decision(ref, Verdict.MET, "");
    }

    private JudgementPass.Decision decision(String ref, Verdict verdict, String comment) {
        return new JudgementPass.Decision(enrolment.id(), UNIT, new CriterionRef(ref), verdict, true, comment);
    }

    private void assertRefused(Actor actor, String rule, JudgementPass pass) {
        assertThat(refusedBy(actor, pass)).isEqualTo(rule);
    }

    /** The rule that refuses, or that there is no such evidence for whoever asks. */
    private String refusedBy(Actor actor, JudgementPass pass) {
        try {
            actor.run(() -> judging.judge(pass));
            return "taken";
        } catch (Refused refused) {
            return refused.refusal().rule();
        } catch (org.assay.platform.NotFound gone) {
            return "not found";
        }
    }

    private Actor actor(String name, Role role) {
        PersonId person = people.enter(UUID.randomUUID().toString(), name, null);
        people.join(person, centre, role);
        return people.actor(person, centre, role);
    }
}
