package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.Refused;
import org.assay.qualification.CriterionRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong decision is put right by another one, never by changing it. */
@TestDatabase
class CorrectingTest {
    @Autowired
    People people;

    @Autowired
    CentreOffice office;

    @Autowired
    Enrolling enrolling;

    @Autowired
    SubmittingEvidence evidence;

    @Autowired
    Judging judging;

    @Autowired
    AssessingUnits units;

    @Autowired
    Answers answers;

    @Autowired
    Correcting correcting;

    AGroup group;
    Actor amira;
    EvidenceId item;
    UnitAssessmentId unit;

    @BeforeEach
    void twoPointsAreMet() {
        group = new AGroup(people, office, enrolling, evidence, judging);
        amira = group.learner("Amira Khan");
        item = group.submits(amira, "After the repair", List.of("P1", "P2"));
        group.judges(amira, item, List.of("P1", "P2"), Verdict.MET);
        unit = amira.call(units::mine).getFirst().id();
    }

    @Test
    void a_correction_stands_after_what_it_corrects_and_opens_the_evidence_again() {
        amira.run(() -> answers.read(answers.page(0, 10).stream()
                .map(answer -> answer.feedback().id())
                .toList()));
        group.ben.run(() -> correcting.correct(wrong("P2", "Where is the date?", "I took the log for Amira’s own.")));

        var line = line("P2");
        assertThat(line.judgements())
                .extracting(JudgementLine::verdict)
                .containsExactly(Verdict.MET, Verdict.MORE_EVIDENCE);
        assertThat(line.judgements().getLast().correction()).contains("I took the log for Amira’s own.");
        assertThat(line.state()).isEqualTo(CriterionState.MORE_NEEDED);
        assertThat(line("P1").state()).isEqualTo(CriterionState.MET);
        assertThat(amira.call(() -> evidence.item(item)).state()).isEqualTo(EvidenceState.MORE_NEEDED);
        var answer = amira.call(() -> answers.page(0, 10)).getFirst();
        assertThat(answer.unread()).isTrue();
        assertThat(answer.decided())
                .extracting(Answer.Decided::correction)
                .containsExactly("", "I took the log for Amira’s own.");
    }

    @Test
    void a_correction_to_met_accepts_the_evidence_when_nothing_else_is_open() {
        group.ben.run(() -> correcting.correct(wrong("P2", "Where is the date?", "I took the log for Amira’s own.")));
        group.ben.run(() ->
                correcting.correct(new Correction(unit, last("P2"), Verdict.MET, "", "The date is on page two.")));

        assertThat(line("P2").state()).isEqualTo(CriterionState.MET);
        assertThat(amira.call(() -> evidence.item(item)).state()).isEqualTo(EvidenceState.ACCEPTED);
    }

    @Test
    void what_is_missing_in_a_correction_is_said_line_by_line() {
        assertThat(refused(new Correction(unit, last("P2"), Verdict.NOT_YET_MET, " ", " "))
                        .details())
                .containsExactly(
                        "Say what is missing for P2.",
                        "Say why the earlier decision was wrong. The reason is recorded.");
        assertThat(refused(new Correction(unit, last("P2"), Verdict.MET, "", "All the same."))
                        .sentence())
                .isEqualTo("It says “Met” already. Choose another decision.");
        assertThat(line("P2").judgements()).hasSize(1);
    }

    @Test
    void nobody_but_the_allocated_assessor_corrects() {
        for (var other : List.of(group.carys, group.dev, group.eilidh, amira))
            assertThat(catchThrowableOfType(
                            RuntimeException.class,
                            () -> other.run(() -> correcting.correct(wrong("P2", "Thin.", "I looked again.")))))
                    .as(other.name())
                    .isInstanceOf(Refused.class);
        assertThat(line("P2").judgements()).hasSize(1);
    }

    @Test
    void a_judgement_that_something_was_built_on_is_not_corrected() {
        int first = last("P2");
        group.ben.run(() -> correcting.correct(wrong("P2", "Where is the date?", "I took the log for Amira’s own.")));
        assertThat(refused(new Correction(unit, first, Verdict.NOT_YET_MET, "Thin.", "Again."))
                        .rule())
                .isEqualTo("CORRECT-LATEST");

        var rest = group.submits(amira, "The rest", AGroup.POINTS);
        group.judges(amira, rest, AGroup.POINTS, Verdict.MET);
        int met = last("P1");
        amira.run(() -> units.declareUnit(unit));
        group.ben.run(() -> units.move(unit, SignOffMove.SIGN_OFF_AS_TRAINEE, ""));
        assertThat(refused(new Correction(unit, met, Verdict.NOT_YET_MET, "Thin.", "I looked again."))
                        .rule())
                .isEqualTo("JUDGE-STAGE");
    }

    @Test
    void an_answer_that_the_learner_has_begun_is_judged_instead() {
        group.ben.run(() -> correcting.correct(wrong("P2", "Where is the date?", "I took the log for Amira’s own.")));
        amira.run(() -> evidence.answerWithNewVersion(item));
        assertThat(refused(new Correction(unit, last("P2"), Verdict.MET, "", "The date is on page two."))
                        .rule())
                .isEqualTo("evidence-reclose");
        assertThat(line("P2").state()).isEqualTo(CriterionState.MORE_NEEDED);
    }

    private Correction wrong(String point, String comment, String reason) {
        return new Correction(unit, last(point), Verdict.MORE_EVIDENCE, comment, reason);
    }

    private org.assay.platform.Refusal refused(Correction correction) {
        return catchThrowableOfType(Refused.class, () -> group.ben.run(() -> correcting.correct(correction)))
                .refusal();
    }

    private int last(String point) {
        return line(point).judgements().getLast().seq();
    }

    private CriterionLine line(String point) {
        return group.ben.call(() -> units.sheet(unit)).criteria().stream()
                .filter(line -> line.criterion().ref().equals(CriterionRef.of(point)))
                .findFirst()
                .orElseThrow();
    }
}
