package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.Figures;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.SampleStanding;
import org.assay.assessment.SampleStandings;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.audit.AuditFilter;
import org.assay.audit.AuditTrail;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.verification.SampleReview.Ask;
import org.assay.verification.SampleReview.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestDatabase
class VerificationStoryTest {
    AVerifiedCentre.Doors doors;

    @Autowired
    Sampling sampling;

    @Autowired
    Reviewing reviewing;

    @Autowired
    ExternalVerification external;

    @Autowired
    SampleStandings standings;

    @Autowired
    AssessingUnits assessing;

    @Autowired
    AuditTrail trail;

    @Autowired
    void doors(ApplicationContext context) {
        doors = AVerifiedCentre.Doors.of(context);
    }

    @Test
    @DisplayName("V8 a sample is drawn, found wanting, put right, re-checked and agreed, and the unit is claimable")
    void from_the_draw_to_claimable() {
        var centre = new AVerifiedCentre(doors);
        var unit = centre.signedOff("Amira Khan", AVerifiedCentre.BIIAB, centre.ben);
        assertThat(standing(centre, unit)).isEqualTo(SampleStanding.NOT_DRAWN);
        assertThat(centre.gets(centre.dev, sampling::coverage).undrawn()).isEqualTo(1);

        var draw = centre.gets(centre.dev, () -> sampling.draw());
        assertThat(draw.population()).isEqualTo(1);
        var picked = centre.gets(centre.dev, () -> sampling.open(0, 10)).getFirst();
        assertThat(picked.reasons()).contains("First sign-off of this unit by a trainee assessor");
        assertThat(picked.countersignerName()).contains("Carys Evans");
        assertThat(standing(centre, unit)).isEqualTo(SampleStanding.SELECTED);
        refused("NOT_YET_SAMPLED", centre, centre.ben, () -> assessing.move(unit, SignOffMove.RECALL, "I erred."));
        refused("POPULATION_IS_THERE", centre, centre.dev, () -> sampling.draw());

        var sheet = centre.gets(centre.dev, () -> reviewing.sheet(picked.id()));
        var wanting = sheet.sheet().unit().refs().getFirst();
        centre.does(
                centre.dev,
                () -> reviewing.review(
                        picked.id(),
                        new SampleReview(
                                ReviewOutcome.ACTION_REQUIRED,
                                "One item is not enough here.",
                                List.of(new Finding(wanting, false, EnumSet.of(Quality.SUFFICIENT), "One item only.")),
                                List.of(new Ask(
                                        "Ask for a second item.", centre.ben.person(), LocalDate.of(2026, 12, 3))))));
        assertThat(centre.gets(centre.dev, () -> standings.hasOpenAction(unit))).isTrue();
        refused("NO_ACTION_IS_OPEN", centre, centre.dev, () -> agree(picked.id()));
        assertThat(centre.gets(centre.carys, () -> reviewing.actions(0, 10))).isEmpty();

        var action = centre.gets(centre.ben, () -> reviewing.actions(0, 10)).getFirst();
        assertThat(action.what()).isEqualTo("Ask for a second item.");
        centre.does(centre.ben, () -> reviewing.acknowledge(action.sample(), action.action()));
        centre.does(centre.ben, () -> reviewing.answer(action.sample(), action.action(), "There is a second one now."));
        centre.does(centre.dev, () -> reviewing.close(action.sample(), action.action(), "Seen."));
        assertThat(centre.gets(centre.ben, () -> reviewing.closedActions(0, 10))
                        .getFirst()
                        .moments())
                .extracting(ActionLine.Moment::byName)
                .containsExactly("Dev Patel", "Ben Okafor", "Ben Okafor", "Dev Patel");
        centre.does(centre.dev, () -> agree(picked.id()));
        assertThat(centre.gets(centre.dev, () -> assessing.sheet(unit)).stage()).isEqualTo(SignOffStage.CLAIMABLE);
        assertThat(centre.gets(centre.dev, () -> sampling.settled(0, 10))
                        .getFirst()
                        .state())
                .isEqualTo(SampleState.AGREED);
        assertThat(centre.gets(centre.dev, () -> trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 20)))
                .extracting(line -> line.deed().words())
                .contains("Sample drawn", "Sample reviewed", "Required action raised", "Required action moved on");
        assertThat(centre.gets(centre.dev, trail::check).unchanged()).isTrue();
    }

    @Test
    @DisplayName("V1 a stored draw repeats to the same picks, and the repetition is recorded")
    void a_stored_draw_repeats() {
        var centre = new AVerifiedCentre(doors);
        for (int learner = 0; learner < 5; learner++)
            centre.signedOff("Learner " + learner, AVerifiedCentre.BIIAB, centre.carys);
        centre.does(centre.dev, () -> sampling.adopt("A third, and no more than that.", 34, Set.of(), 0));
        var draw = centre.gets(centre.dev, () -> sampling.draw());
        assertThat(draw.strategy()).isEqualTo(1);
        assertThat(draw.picked()).isEqualTo(2);
        var head = centre.gets(centre.dev, trail::head);
        var again = centre.gets(centre.gwen, () -> sampling.repeat(draw.id()));
        assertThat(again.same()).isTrue();
        assertThat(again.sentence())
                .isEqualTo("Drawing again with the same seed gave the same 2 picks, for the same reasons.");
        assertThat(centre.gets(centre.dev, trail::head).size()).isEqualTo(head.size() + 1);
        assertThat(draw.seed()).isEqualTo(Draw.seed(draw.recordRoot(), centre.id, 1));
    }

    @Test
    @DisplayName("V13 what was not picked is passed unsampled once the draw is settled, and may be drawn again before")
    void unpicked_units_pass() {
        var centre = new AVerifiedCentre(doors);
        for (int learner = 0; learner < 3; learner++)
            centre.signedOff("Learner " + learner, AVerifiedCentre.BIIAB, centre.carys);
        centre.does(centre.dev, () -> sampling.adopt("A quarter.", 25, Set.of(), 0));
        centre.does(centre.dev, () -> sampling.draw());
        var picked = centre.gets(centre.dev, () -> sampling.open(0, 10));
        assertThat(picked).hasSize(1);
        assertThat(centre.gets(centre.dev, () -> sampling.passable(10))).isEmpty();
        var other = centre.gets(centre.dev, () -> assessing.signedOff()).stream()
                .filter(unit -> !unit.id().equals(picked.getFirst().unit()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(standing(centre, other)).isEqualTo(SampleStanding.PLAN_OPEN);
        refused("NOT_SELECTED", centre, centre.dev, () -> sampling.passUnsampled(other));
        centre.does(centre.dev, () -> agree(picked.getFirst().id()));
        assertThat(standing(centre, other)).isEqualTo(SampleStanding.NOT_SELECTED);
        assertThat(centre.gets(centre.dev, () -> sampling.passable(10))).hasSize(2);
        centre.does(centre.dev, () -> sampling.passUnsampled(other));
        assertThat(centre.gets(centre.dev, () -> assessing.sheet(other)).stage())
                .isEqualTo(SignOffStage.CLAIMABLE);

        var second = centre.gets(centre.dev, () -> sampling.draw());
        assertThat(second.population()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.seed())
                .isNotEqualTo(centre.gets(centre.dev, () -> sampling.draws(5))
                        .getLast()
                        .seed());
    }

    @Test
    @DisplayName(
            "V10 a returned unit is a new decision when it is signed off again, always drawn, and its first sample stays")
    void a_returned_unit_is_drawn_again() {
        var centre = new AVerifiedCentre(doors);
        var unit = centre.signedOff("Amira Khan", AVerifiedCentre.BIIAB, centre.carys);
        centre.does(centre.dev, () -> sampling.draw());
        var first = centre.gets(centre.dev, () -> sampling.open(0, 10)).getFirst();
        var sheet = centre.gets(centre.dev, () -> reviewing.sheet(first.id()));
        centre.does(
                centre.dev,
                () -> reviewing.review(
                        first.id(),
                        new SampleReview(
                                ReviewOutcome.RETURNED,
                                "The second point is not shown.",
                                List.of(new Finding(
                                        sheet.sheet().unit().refs().get(1),
                                        false,
                                        EnumSet.of(Quality.VALID),
                                        "Not shown.")),
                                List.of())));
        assertThat(centre.gets(centre.dev, () -> assessing.sheet(unit)).stage()).isEqualTo(SignOffStage.IN_PROGRESS);
        assertThat(centre.gets(centre.dev, () -> sampling.open(0, 50))).isEmpty();
        centre.does(centre.dev, () -> sampling.adopt("Nothing by chance.", 0, Set.of(), 0));
        centre.signOff(unit, centre.carys);
        centre.does(centre.dev, () -> sampling.draw());
        var second = centre.gets(centre.dev, () -> sampling.open(0, 10)).getFirst();
        assertThat(second.unit()).isEqualTo(unit);
        assertThat(second.reasons()).containsExactly("This unit was returned after an earlier sample");
        assertThat(centre.gets(centre.dev, () -> sampling.settled(0, 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(SampleState.CLOSED));
    }

    @Test
    @DisplayName("V12 whoever decided reads the same refusal that reviewing throws")
    void the_screen_and_the_deed_refuse_alike() {
        var centre = new AVerifiedCentre(doors);
        centre.signedOff("Amira Khan", AVerifiedCentre.BIIAB, centre.ben);
        centre.does(centre.dev, () -> sampling.draw());
        var picked = centre.gets(centre.dev, () -> sampling.open(0, 10)).getFirst();
        for (var own : List.of(centre.alsoAs(centre.carys, Role.IQA), centre.alsoAs(centre.ben, Role.IQA))) {
            var shown = centre.gets(own, () -> reviewing.refusal(picked.id())).orElseThrow();
            assertThat(shown.rule()).isEqualTo("VERIFIER_IS_ANOTHER");
            refused(shown.rule(), centre, own, () -> agree(picked.id()));
        }
        assertThat(centre.gets(centre.gwen, () -> reviewing.refusal(picked.id())))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "V14 an external quality assurer reads their awarding organisation's learners within the days of the visit, and nothing else")
    void a_visit_has_a_window_and_a_scope() {
        var centre = new AVerifiedCentre(doors);
        var biiab = centre.signedOff("Grace Adeyemi", AVerifiedCentre.BIIAB, centre.ben);
        centre.does(centre.dev, () -> sampling.draw());
        var picked = centre.gets(centre.dev, () -> sampling.open(0, 10)).getFirst();
        refused("VISIT_IS_OPEN", centre, centre.frank, external::currentVisit);
        notFound(centre, centre.frank, () -> assessing.sheet(biiab));

        var opens = LocalDate.of(2026, 10, 5);
        centre.does(
                centre.eilidh,
                () -> external.open(centre.frank.person(), "ocr", opens, opens.plusDays(20), "OCR only"));
        notFound(centre, centre.frank, () -> assessing.sheet(biiab));
        notFound(centre, centre.frank, () -> reviewing.sheet(picked.id()));
        assertThat(centre.gets(centre.frank, () -> external.room(0, 10)).learners())
                .isZero();

        var annie = centre.actor("Annie Reid", Role.EQA);
        centre.does(
                centre.eilidh, () -> external.open(annie.person(), "biiab", opens, opens.plusDays(20), "All learners"));
        var size = centre.gets(centre.dev, trail::head).size();
        centre.does(annie, () -> external.opened("visit", Optional.empty()));
        var room = centre.gets(annie, () -> external.room(0, 10));
        assertThat(room.page())
                .extracting(entry -> entry.enrolment().learnerName())
                .containsExactly("Grace Adeyemi");
        assertThat(centre.gets(annie, () -> assessing.sheet(biiab)).stage()).isEqualTo(SignOffStage.SIGNED_OFF);
        assertThat(centre.gets(annie, () -> reviewing.sheet(picked.id())).refusal())
                .isPresent();
        var pack = centre.gets(annie, external::pack);
        assertThat(pack.learners())
                .singleElement()
                .satisfies(learner -> assertThat(learner.units().getFirst().met())
                        .isEqualTo(learner.units().getFirst().criteria().size()));
        assertThat(pack.samples().getFirst().trail())
                .extracting(VisitPack.Step::who)
                .containsExactly("Ben Okafor", "Carys Evans");
        assertThat(pack.draws().getFirst().picks().getFirst().reasons()).isNotEmpty();
        assertThat(pack.centre().approvals())
                .singleElement()
                .satisfies(approved -> assertThat(approved.centreNumber()).isEqualTo("B-77"));
        assertThat(centre.gets(centre.dev, trail::head).size()).isEqualTo(size + 1);
        refused("REVIEWER_IS_VERIFIER", centre, annie, () -> agree(picked.id()));

        var later = opens.plusDays(60)
                .atStartOfDay(org.assay.platform.StoryClock.UK)
                .toInstant();
        org.assay.platform.StoryClock.at(
                later,
                () -> annie.run(() -> assertThatThrownBy(external::currentVisit)
                        .hasMessage("Your visit opened on 5 October 2026 and closed on 25 October 2026.")));
        org.assay.platform.StoryClock.at(
                later,
                () -> annie.run(
                        () -> assertThatThrownBy(() -> assessing.sheet(biiab)).isInstanceOf(NotFound.class)));
    }

    @Test
    @DisplayName("the reads behind the screens take as many statements for many learners as for one")
    void statements_stay_bounded() {
        var few = filled(1);
        var many = filled(9);
        for (var read : List.<Read>of(
                new Read("sampling", sampling::coverage),
                new Read("sampling-picks", () -> sampling.open(0, 10)),
                new Read("actions", () -> reviewing.actions(0, 10)),
                new Read("passable", () -> sampling.passable(10)))) {
            int small = few.gets(few.dev, () -> Statements.during(read.deed())).size();
            int large =
                    many.gets(many.dev, () -> Statements.during(read.deed())).size();
            Figures.write("verification", "statements." + read.name() + ".1", small);
            Figures.write("verification", "statements." + read.name() + ".9", large);
            assertThat(large).as(read.name()).isEqualTo(small);
        }
    }

    private record Read(String name, Runnable deed) {}

    private AVerifiedCentre filled(int learners) {
        var centre = new AVerifiedCentre(doors);
        for (int learner = 0; learner < learners; learner++)
            centre.signedOff("Learner " + learner, AVerifiedCentre.BIIAB, centre.carys);
        centre.does(centre.dev, () -> sampling.adopt("Everything.", 100, Set.of(), 0));
        centre.does(centre.dev, () -> sampling.draw());
        for (var sample : centre.gets(centre.dev, () -> sampling.open(0, 100)))
            centre.does(
                    centre.dev,
                    () -> reviewing.review(
                            sample.id(),
                            new SampleReview(
                                    ReviewOutcome.ACTION_REQUIRED,
                                    "",
                                    List.of(new Finding(
                                            reviewing
                                                    .sheet(sample.id())
                                                    .sheet()
                                                    .unit()
                                                    .refs()
                                                    .getFirst(),
                                            true,
                                            Set.of(),
                                            "")),
                                    List.of(new Ask("Look again.", centre.carys.person(), LocalDate.of(2027, 1, 3))))));
        return centre;
    }

    private void agree(SampleId id) {
        reviewing.review(
                id,
                new SampleReview(ReviewOutcome.AGREED, "", AVerifiedCentre.agreeing(reviewing.sheet(id)), List.of()));
    }

    private SampleStanding standing(AVerifiedCentre centre, org.assay.assessment.UnitAssessmentId unit) {
        return centre.gets(centre.dev, () -> standings.standing(unit));
    }

    private static void refused(String rule, AVerifiedCentre centre, Actor actor, Runnable deed) {
        centre.does(
                actor,
                () -> assertThatThrownBy(deed::run)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal().rule()).isEqualTo(rule)));
    }

    private static void notFound(AVerifiedCentre centre, Actor actor, Runnable deed) {
        centre.does(actor, () -> assertThatThrownBy(deed::run).isInstanceOf(NotFound.class));
    }
}
