package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assay.assessment.SignedOffUnit;
import org.assay.assessment.UnitAssessmentId;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.assay.verification.SampleReview.Ask;
import org.assay.verification.SampleReview.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final List<Role> ROLES =
            List.of(Role.ASSESSOR, Role.IQA, Role.IQA, Role.CENTRE_ADMIN, Role.EQA, Role.LEARNER);
    private static final CentreId NORTHGATE = CentreId.next();
    private static final PersonId BEN_ID = PersonId.next();
    private static final PersonId CARYS_ID = PersonId.next();
    private static final PersonId DEV_ID = PersonId.next();
    private static final Actor BEN = as(BEN_ID, "Ben Okafor", Role.ASSESSOR);
    private static final Actor CARYS = as(CARYS_ID, "Carys Evans", Role.ASSESSOR);
    private static final Actor DEV = as(DEV_ID, "Dev Patel", Role.IQA);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Seen SEEN = new Seen(List.of("judgement 2.5 3 MET", "evidence e v2"));
    private static final Ask ASK = new Ask("Judge 2.5 again.", BEN_ID, TODAY.plusDays(13));

    @Test
    @DisplayName("V8 a sample without disagreement is agreed, and then nobody reviews it again")
    void an_agreed_sample_is_settled() {
        var sample = aSample();
        sample.review(DEV, agreed(), SEEN, NOW, TODAY);
        assertThat(sample.state()).isEqualTo(SampleState.AGREED);
        assertThat(sample.settled()).isTrue();
        assertThat(sample.reviews().getFirst().digest()).isEqualTo(SEEN.digest());
        refused("SAMPLE_IS_OPEN", () -> sample.review(DEV, agreed(), SEEN, NOW, TODAY));
    }

    @Test
    @DisplayName(
            "V9 an action is acknowledged, answered, sent back, answered again and closed; until then nobody can agree")
    void the_life_of_an_action() {
        var sample = aSample();
        sample.review(DEV, requiring(ASK), SEEN, NOW, TODAY);
        assertThat(sample.state()).isEqualTo(SampleState.ACTION_REQUIRED);
        refused("NO_ACTION_IS_OPEN", () -> sample.review(DEV, agreed(), SEEN, NOW, TODAY));
        refused("ACTION_IS_ACKNOWLEDGED", () -> sample.answer(0, BEN, "Done.", NOW));
        refused("ACTION_IS_YOURS", () -> sample.acknowledge(0, CARYS, NOW));
        refused("ACTION_IS_ANSWERED", () -> sample.close(0, DEV, "", NOW));

        sample.acknowledge(0, BEN, NOW);
        refused("ACTION_IS_RAISED", () -> sample.acknowledge(0, BEN, NOW));
        refused("WORDS_ARE_GIVEN", () -> sample.answer(0, BEN, "  ", NOW));
        sample.answer(0, BEN, "Leah wrote a second one.", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.RECHECK_DUE);
        refused("NO_ACTION_IS_OPEN", () -> sample.review(DEV, agreed(), SEEN, NOW, TODAY));
        refused("WORDS_ARE_GIVEN", () -> sample.sendBack(0, DEV, "", NOW));
        sample.sendBack(0, DEV, "It has no date.", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.ACTION_REQUIRED);

        sample.answer(0, BEN, "Dated now.", NOW);
        sample.close(0, DEV, "Seen.", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.CLOSED);
        assertThat(sample.settled()).isFalse();
        sample.review(DEV, agreed(), SEEN, NOW, TODAY);
        assertThat(sample.state()).isEqualTo(SampleState.AGREED);
        assertThat(sample.steps())
                .extracting(ActionStep::became)
                .containsExactly(
                        ActionState.RAISED,
                        ActionState.ACKNOWLEDGED,
                        ActionState.ANSWERED,
                        ActionState.SENT_BACK,
                        ActionState.ANSWERED,
                        ActionState.CLOSED);
    }

    @Test
    @DisplayName("V9 with two actions the re-check waits for both")
    void the_slowest_action_counts() {
        var sample = aSample();
        sample.review(DEV, requiring(ASK, new Ask("Look again.", CARYS_ID, TODAY)), SEEN, NOW, TODAY);
        sample.acknowledge(0, BEN, NOW);
        sample.answer(0, BEN, "Done.", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.ACTION_REQUIRED);
        sample.acknowledge(1, CARYS, NOW);
        sample.answer(1, CARYS, "Done.", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.RECHECK_DUE);
        sample.close(0, DEV, "", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.RECHECK_DUE);
        sample.close(1, DEV, "", NOW);
        assertThat(sample.state()).isEqualTo(SampleState.CLOSED);
    }

    @Test
    @DisplayName("V10 a unit that goes back ends its sample and whatever was still asked")
    void going_back_ends_it() {
        var sample = aSample();
        sample.review(DEV, requiring(ASK), SEEN, NOW, TODAY);
        sample.wentBack(DEV, NOW);
        assertThat(sample.state()).isEqualTo(SampleState.CLOSED);
        assertThat(sample.settled()).isTrue();
        assertThat(sample.hasOpenAction()).isFalse();
    }

    @Test
    @DisplayName("V11 a review says what was looked at, why it disagrees, and does not agree with what it disputes")
    void a_review_has_to_hold_together() {
        var sample = aSample();
        refused(
                "CRITERION_IS_REVIEWED",
                () -> sample.review(DEV, review(ReviewOutcome.AGREED, "", List.of()), SEEN, NOW, TODAY));
        refused(
                "DISAGREEMENT_IS_EXPLAINED",
                () -> sample.review(
                        DEV, review(ReviewOutcome.RETURNED, "Look again.", List.of(against(""))), SEEN, NOW, TODAY));
        refused(
                "NOTHING_IS_DISPUTED",
                () -> sample.review(
                        DEV, review(ReviewOutcome.AGREED, "", List.of(against("Too little."))), SEEN, NOW, TODAY));
        refused(
                "ADVICE_IS_GIVEN",
                () -> sample.review(
                        DEV, review(ReviewOutcome.AGREED_WITH_ADVICE, " ", List.of(forIt())), SEEN, NOW, TODAY));
        refused(
                "REASON_IS_GIVEN",
                () -> sample.review(
                        DEV, review(ReviewOutcome.RETURNED, "", List.of(against("No."))), SEEN, NOW, TODAY));
        refused("ACTION_IS_ASKED", () -> sample.review(DEV, requiring(), SEEN, NOW, TODAY));
        refused(
                "ACTION_IS_DUE_LATER",
                () -> sample.review(DEV, requiring(new Ask("Do it.", BEN_ID, TODAY.minusDays(1))), SEEN, NOW, TODAY));
        refused(
                "ACTION_OWNER_DECIDED",
                () -> sample.review(DEV, requiring(new Ask("Do it.", DEV_ID, TODAY)), SEEN, NOW, TODAY));
        assertThat(sample.reviews()).isEmpty();
        assertThat(sample.state()).isEqualTo(SampleState.SELECTED);
    }

    @Test
    @DisplayName("V12 whoever signed or countersigned does not verify, under whatever hat")
    void nobody_verifies_their_own_decision() {
        var sample = aSample();
        for (var own : List.of(BEN_ID, CARYS_ID)) {
            var asVerifier = as(own, "Own", Role.IQA);
            assertThat(sample.refusal(asVerifier)).get().extracting("rule").isEqualTo("VERIFIER_IS_ANOTHER");
            refused("VERIFIER_IS_ANOTHER", () -> sample.review(asVerifier, agreed(), SEEN, NOW, TODAY));
        }
        refused(
                "REVIEWER_IS_VERIFIER",
                () -> sample.review(as(DEV_ID, "Dev", Role.CENTRE_ADMIN), agreed(), SEEN, NOW, TODAY));
        sample.review(DEV, requiring(ASK), SEEN, NOW, TODAY);
        sample.acknowledge(0, BEN, NOW);
        sample.answer(0, BEN, "Done.", NOW);
        refused("VERIFIER_IS_ANOTHER", () -> sample.close(0, as(BEN_ID, "Ben Okafor", Role.IQA), "", NOW));
        refused("VERIFIER_IS_ANOTHER", () -> sample.sendBack(0, as(CARYS_ID, "Carys Evans", Role.IQA), "No.", NOW));
    }

    /** Any order of any commands by anybody: what comes out is never verified by who decided, and often does come out. */
    @Test
    @DisplayName(
            "V12 no sequence of commands lets anyone verify their own decision, and many sequences reach agreement")
    void separation_of_duty_holds_over_any_sequence() {
        long seed = Long.getLong("assay.seed", System.nanoTime());
        System.out.println("Seed of the separation of duty: " + seed);
        var random = new Random(seed);
        int agreed = 0;
        int closed = 0;
        for (int sequence = 0; sequence < 2000; sequence++) {
            var people = new ArrayList<>(List.of(BEN_ID, CARYS_ID, DEV_ID, PersonId.next()));
            java.util.Collections.shuffle(people, random);
            var signer = people.get(0);
            var countersigner = random.nextBoolean() ? Optional.of(people.get(1)) : Optional.<PersonId>empty();
            var sample = aSample(signer, countersigner);
            for (int command = 0; command < 120; command++) {
                var actor = as(people.get(random.nextInt(4)), "Somebody", ROLES.get(random.nextInt(ROLES.size())));
                try {
                    anyCommand(random, sample, actor, people);
                } catch (Refused | org.assay.platform.NotFound expected) {
                    // most are refused; what matters is what is not
                }
            }
            var deciders = new ArrayList<>(List.of(signer));
            countersigner.ifPresent(deciders::add);
            assertThat(sample.reviews()).extracting(Concluded::reviewer).doesNotContainAnyElementsOf(deciders);
            assertThat(sample.steps())
                    .filteredOn(step -> step.became() == ActionState.CLOSED || step.became() == ActionState.SENT_BACK)
                    .extracting(ActionStep::person)
                    .doesNotContainAnyElementsOf(deciders);
            if (sample.state() == SampleState.AGREED) {
                agreed++;
                assertThat(sample.hasOpenAction()).isFalse();
            }
            if (sample.steps().stream().anyMatch(step -> step.became() == ActionState.CLOSED)) closed++;
        }
        System.out.println("Sequences that reached agreement: " + agreed + ", that closed an action: " + closed);
        assertThat(agreed).isGreaterThan(1000);
        assertThat(closed).isGreaterThan(50);
    }

    private static void anyCommand(Random random, Sample sample, Actor actor, List<PersonId> people) {
        switch (random.nextInt(40)) {
            case 0, 1 -> sample.review(actor, agreed(), SEEN, NOW, TODAY);
            case 2, 3 ->
                sample.review(
                        actor, requiring(new Ask("Do it.", people.get(random.nextInt(4)), TODAY)), SEEN, NOW, TODAY);
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 -> sample.acknowledge(random.nextInt(2), actor, NOW);
            case 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27 ->
                sample.answer(random.nextInt(2), actor, "Done.", NOW);
            case 28, 29, 30, 31, 32, 33, 34, 35 -> sample.close(random.nextInt(2), actor, "", NOW);
            case 36, 37, 38 -> sample.sendBack(random.nextInt(2), actor, "Not yet.", NOW);
            default ->
                sample.review(
                        actor,
                        review(ReviewOutcome.AGREED_WITH_ADVICE, "Well done.", List.of(forIt())),
                        SEEN,
                        NOW,
                        TODAY);
        }
    }

    private static void refused(String rule, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }

    private static SampleReview agreed() {
        return review(ReviewOutcome.AGREED, "", List.of(forIt()));
    }

    private static SampleReview requiring(Ask... asks) {
        return new SampleReview(
                ReviewOutcome.ACTION_REQUIRED,
                "One is not enough.",
                List.of(against("Not sufficient.")),
                List.of(asks));
    }

    private static SampleReview review(ReviewOutcome outcome, String comment, List<Finding> findings) {
        return new SampleReview(outcome, comment, findings, List.of());
    }

    private static Finding forIt() {
        return new Finding(CriterionRef.of("2.4"), true, Set.of(), "");
    }

    private static Finding against(String comment) {
        return new Finding(CriterionRef.of("2.5"), false, EnumSet.of(Quality.SUFFICIENT), comment);
    }

    private static Actor as(PersonId person, String name, Role role) {
        return new Actor(person, name, NORTHGATE, "Northgate Skills Centre", role);
    }

    private static Sample aSample() {
        return aSample(BEN_ID, Optional.of(CARYS_ID));
    }

    private static Sample aSample(PersonId signer, Optional<PersonId> countersigner) {
        return new Sample(
                new Sample.Key(NORTHGATE, SampleId.next()),
                DrawId.next(),
                1,
                new SignedOffUnit(
                        UnitAssessmentId.next(),
                        EnrolmentId.next(),
                        LearnerId.next(),
                        new SpecificationKey("ocr-post-transaction-1"),
                        new UnitKey("ocr-post-transaction-1-unit-1"),
                        signer,
                        countersigner,
                        true,
                        NOW,
                        List.of(),
                        2,
                        Duration.ofHours(3)),
                List.of(new PickReason(PickReason.Kind.TRAINEE_FIRST, "")));
    }
}
