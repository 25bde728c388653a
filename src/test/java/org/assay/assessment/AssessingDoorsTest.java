package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.Planning;
import org.assay.evidence.Setting;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.Refused;
import org.assay.qualification.CriterionRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class AssessingDoorsTest {
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
    SignOffs signOffs;

    @Autowired
    Answers answers;

    @Autowired
    Caseload caseload;

    @Autowired
    Observing observing;

    AGroup group;
    Actor amira;

    @BeforeEach
    void aGroup() {
        group = new AGroup(people, office, enrolling, evidence, judging);
        amira = group.learner("Amira Khan");
    }

    @Test
    void a_unit_waits_for_its_assessor_when_its_last_criterion_is_met_and_not_before() {
        met(List.of("P1", "P2", "P3"));
        assertThat(group.ben.call(() -> signOffs.ready(10))).isEmpty();
        met(List.of("P4"));
        assertThat(group.ben.call(() -> signOffs.ready(10)))
                .singleElement()
                .satisfies(unit -> assertThat(unit.enrolment().learnerName()).isEqualTo("Amira Khan"));
        assertThat(group.carys.call(() -> signOffs.ready(10))).isEmpty();
    }

    @Test
    void a_later_judgement_that_asks_for_more_takes_the_unit_back_off_the_list() {
        met(AGroup.POINTS);
        var again = group.submits(amira, "A second look", List.of("P2"));
        group.judges(amira, again, List.of("P2"), Verdict.NOT_YET_MET);
        assertThat(group.ben.call(() -> signOffs.ready(10))).isEmpty();
    }

    @Test
    @DisplayName("SO-10 a trainee's sign-off waits for a qualified colleague and never for the signer")
    void aTraineesSignOffWaitsForAQualifiedColleague() {
        var unit = signedByTheTrainee();
        assertThat(group.carys.call(() -> signOffs.toCountersign(10)))
                .extracting(UnitSummary::id)
                .containsExactly(unit);
        assertThat(group.ben.call(() -> signOffs.toCountersign(10))).isEmpty();
        assertThat(group.ben.call(() -> signOffs.signedByMe(10)))
                .extracting(UnitSummary::id)
                .containsExactly(unit);
        group.eilidh.run(() -> office.changeStanding(
                group.ben.person(),
                Standing.QUALIFIED,
                Set.of(AGroup.SPECIFICATION),
                Optional.empty(),
                "Has the assessor’s award now."));
        assertThat(group.ben.call(() -> signOffs.toCountersign(10))).isEmpty();
        group.carys.run(() -> units.move(unit, SignOffMove.COUNTERSIGN, ""));
        assertThat(group.carys.call(() -> signOffs.toCountersign(10))).isEmpty();
    }

    @Test
    void a_unit_that_came_back_is_signed_by_nobody() {
        var unit = signedByTheTrainee();
        group.carys.run(() -> units.move(unit, SignOffMove.RETURN, "Point P2 is thin."));
        assertThat(group.ben.call(() -> signOffs.signedByMe(10))).isEmpty();
        assertThat(group.ben.call(() -> signOffs.ready(10)))
                .extracting(UnitSummary::id)
                .containsExactly(unit);
    }

    @Test
    void what_an_actor_could_do_with_a_unit_comes_with_the_reason_why_not() {
        var unit = unit();
        var desk = group.ben.call(() -> units.desk(unit));
        assertThat(desk.options()).singleElement().satisfies(option -> {
            assertThat(option.move()).isEqualTo(SignOffMove.SIGN_OFF_AS_TRAINEE);
            assertThat(option.refusal().orElseThrow().sentence())
                    .isEqualTo("Four criteria are not yet met: P1, P2, P3 and P4.");
        });
        assertThat(desk.declaration()).isEmpty();
        var own = amira.call(() -> units.desk(unit));
        assertThat(own.options()).isEmpty();
        assertThat(own.declaration().orElseThrow().refusal().orElseThrow().sentence())
                .startsWith("Four criteria are not yet met");
    }

    @Test
    void whoever_moves_second_reads_who_came_first() {
        met(AGroup.POINTS);
        var unit = unit();
        amira.run(() -> units.declareUnit(unit));
        int seen = group.ben.call(() -> units.sheet(unit)).seen();
        group.ben.run(() -> units.move(unit, SignOffMove.SIGN_OFF_AS_TRAINEE, "", seen));
        assertThatThrownBy(() -> group.ben.run(() -> units.move(unit, SignOffMove.RECALL, "I forgot P3.", seen)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Ben Okafor signed the unit off as a trainee at ");
    }

    @Test
    void an_answer_is_new_until_it_is_read_and_names_its_decisions() {
        var item = group.submits(amira, "After the repair", List.of("P1", "P2"));
        group.judges(amira, item, List.of("P1", "P2"), Verdict.MORE_EVIDENCE);
        var answer = amira.call(() -> answers.page(0, 10)).getFirst();
        assertThat(answer.title()).isEqualTo("After the repair");
        assertThat(answer.unread()).isTrue();
        assertThat(answer.asksForMore()).isTrue();
        assertThat(answer.decided())
                .extracting(one -> one.criterion().value(), Answer.Decided::verdict, Answer.Decided::comment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P1", Verdict.MORE_EVIDENCE, "Say more."),
                        org.assertj.core.groups.Tuple.tuple("P2", Verdict.MORE_EVIDENCE, "Say more."));
        assertThat(amira.call(answers::unread)).isEqualTo(1);
        var liam = group.learner("Liam Doyle");
        liam.run(() -> answers.read(List.of(answer.feedback().id())));
        assertThat(amira.call(answers::unread)).isEqualTo(1);
        amira.run(() -> answers.read(List.of(answer.feedback().id())));
        assertThat(amira.call(answers::unread)).isZero();
    }

    @Test
    void whoever_sits_down_to_a_submission_has_taken_it_up_and_sees_the_queue_beside_it() {
        var id = group.submits(amira, "All of it", AGroup.POINTS);
        var other = group.submits(group.learner("Leah Brooks"), "Some of it", List.of("P1"));
        amira.run(() -> evidence.start("Half written"));
        var bench = group.ben.call(() -> judging.bench(id, 10));
        assertThat(bench.refusal()).isEmpty();
        assertThat(bench.submission().item().state()).isEqualTo(EvidenceState.IN_ASSESSMENT);
        assertThat(bench.waiting()).isEqualTo(2);
        assertThat(bench.queue()).extracting(QueueLine::evidence).containsExactlyInAnyOrder(id, other);
        assertThat(group.ben.call(() -> judging.bench(id, 1)).waiting()).isEqualTo(2);
        assertThat(statements(() -> judging.bench(id, 10), group.ben)).isLessThanOrEqualTo(14);
        assertThat(amira.call(() -> evidence.mine(Set.of(EvidenceState.DRAFT), 0, 1)))
                .singleElement()
                .satisfies(line -> assertThat(line.putForward()).isEmpty());
        assertThat(amira.call(() -> evidence.mine(Set.of(EvidenceState.IN_ASSESSMENT), 0, 1)))
                .singleElement()
                .satisfies(line -> assertThat(line.putForward()).hasSize(AGroup.POINTS.size()));
        assertThat(amira.call(() -> evidence.mine(Set.of(EvidenceState.values()), 1, 5)))
                .hasSize(1);
        var line = group.ben.call(() -> caseload.page(0, 1));
        assertThat(line.all()).isEqualTo(2);
        assertThat(line.lines().getFirst().waiting()).isEqualTo(1);
        assertThat(line.lines().getFirst().units().getFirst().count(CriterionState.BEING_LOOKED_AT))
                .isEqualTo(AGroup.POINTS.size());

        group.judges(amira, id, AGroup.POINTS, Verdict.MORE_EVIDENCE);
        assertThat(group.ben.call(() -> judging.bench(id, 10)).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.sentence()).contains("judged this at"));
        assertThat(amira.call(answers::newest).newest())
                .hasValueSatisfying(newest -> assertThat(newest.title()).isEqualTo("All of it"));
    }

    @Test
    void no_list_sends_more_statements_for_more_learners() {
        met(AGroup.POINTS);
        int learners = statements(() -> caseload.page(0, 25), group.ben);
        int ready = statements(() -> signOffs.ready(25), group.ben);
        int said = statements(() -> answers.page(0, 10), amira);
        for (int i = 0; i < 6; i++) {
            var other = group.learner("Learner " + i);
            group.judges(other, group.submits(other, "All of it", AGroup.POINTS), AGroup.POINTS, Verdict.MET);
            group.submits(other, "And more", List.of("P1"));
            group.judges(amira, group.submits(amira, "Again " + i, List.of("P1")), List.of("P1"), Verdict.MET);
        }
        var page = group.ben.call(() -> caseload.page(0, 25));
        assertThat(page.all()).isEqualTo(7);
        assertThat(page.lines())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.units()).hasSize(1));
        assertThat(statements(() -> caseload.page(0, 25), group.ben)).isLessThanOrEqualTo(learners);
        assertThat(statements(() -> signOffs.ready(25), group.ben)).isLessThanOrEqualTo(ready);
        assertThat(statements(() -> answers.page(0, 10), amira)).isEqualTo(said);
        assertThat(group.ben.call(() -> signOffs.ready(3))).hasSize(3);
    }

    @Test
    void an_observation_says_each_thing_that_it_lacks_and_where() {
        var problems = AGroup.at(() -> observing.problems(observation(LocalTime.of(9, 30), Verdict.NOT_YET_MET, "")));
        assertThat(problems)
                .extracting(ObservationProblem::about)
                .containsExactly(
                        ObservationProblem.About.PLACE,
                        ObservationProblem.About.TIME,
                        ObservationProblem.About.COMMENT,
                        ObservationProblem.About.CONSENT);
        assertThat(problems.get(1).sentence()).isEqualTo("P1 is stamped 09:30, outside the visit. Correct the time.");
    }

    private Observation observation(LocalTime stamp, Verdict verdict, String comment) {
        return new Observation(
                group.enrolment(amira).id(),
                "At the counter",
                LocalDate.of(2026, 11, 19),
                LocalTime.of(10, 0),
                LocalTime.of(11, 0),
                "",
                "",
                Setting.WORKPLACE,
                Planning.PLANNED,
                "What I saw.",
                List.of(),
                List.of(new Observation.Seen(AGroup.UNIT, CriterionRef.of("P1"), stamp, "", verdict, comment)),
                false,
                true);
    }

    private static int statements(Runnable deed, Actor actor) {
        return Statements.during(() -> actor.run(deed)).size();
    }

    private void met(List<String> points) {
        group.judges(amira, group.submits(amira, "For " + points, points), points, Verdict.MET);
    }

    private UnitAssessmentId unit() {
        return amira.call(units::mine).getFirst().id();
    }

    private UnitAssessmentId signedByTheTrainee() {
        met(AGroup.POINTS);
        var unit = unit();
        amira.run(() -> units.declareUnit(unit));
        group.ben.run(() -> units.move(unit, SignOffMove.SIGN_OFF_AS_TRAINEE, ""));
        return unit;
    }
}
