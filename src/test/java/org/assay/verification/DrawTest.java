package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;
import org.assay.verification.PickReason.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final UnitKey SERVICE = new UnitKey("ocr-post-transaction-1-unit-1");
    private static final UnitKey CALLS = new UnitKey("biiab-post-transaction-1-unit-1");
    private static final PersonId BEN = PersonId.next();
    private static final PersonId CARYS = PersonId.next();
    private static final String SEED = "3a".repeat(32);

    @Test
    @DisplayName(
            "V1 the same strategy, population and seed give the same picks, in whatever order the population arrives")
    void a_draw_can_be_repeated() {
        var strategy = rate(25, EnumSet.allOf(RiskRaiser.class), 1);
        for (int round = 0; round < 50; round++) {
            var population = randomPopulation(new Random(round), 1 + round * 3);
            var first = Draw.of(strategy, population, SEED);
            var shuffled = new ArrayList<>(population);
            Collections.shuffle(shuffled, new Random(round + 1000));
            assertThat(Draw.of(strategy, shuffled, SEED)).isEqualTo(first);
        }
    }

    @Test
    @DisplayName("V1 another seed picks others, and about as many of everybody's over many seeds")
    void the_seed_decides() {
        var strategy = rate(25, Set.of(), 0);
        var population =
                IntStream.range(0, 40).mapToObj(i -> plain(CARYS, SERVICE)).toList();
        var seen = IntStream.range(0, 200)
                .mapToObj(i -> Draw.of(strategy, population, Draw.sha256("seed " + i)))
                .peek(draw -> assertThat(draw.picks()).hasSize(10))
                .flatMap(draw -> draw.picks().stream())
                .collect(Collectors.groupingBy(Draw.Pick::unit, Collectors.counting()));
        assertThat(seen)
                .hasSize(40)
                .allSatisfy((unit, times) -> assertThat(times).isBetween(20L, 90L));
    }

    @Test
    @DisplayName(
            "V2 the seed follows from the record's root, the centre and the strategy's version, and from nothing else")
    void the_seed_cannot_be_chosen() {
        var centre = CentreId.next();
        String root = "ab".repeat(32);
        assertThat(Draw.seed(root, centre, 1)).matches("[0-9a-f]{64}").isEqualTo(Draw.seed(root, centre, 1));
        assertThat(Set.of(
                        Draw.seed(root, centre, 1),
                        Draw.seed(root, centre, 2),
                        Draw.seed(root, CentreId.next(), 1),
                        Draw.seed("ac".repeat(32), centre, 1)))
                .hasSize(4);
    }

    @Test
    @DisplayName("V3 the population's hash is SHA-256 over its sorted ids, one a line")
    void the_population_has_one_hash() {
        var one = decision("00000000-0000-7000-8000-000000000001");
        var two = decision("00000000-0000-7000-8000-000000000002");
        assertThat(Draw.populationHash(List.of(two, one)))
                .isEqualTo(Draw.populationHash(List.of(one, two)))
                .isEqualTo(Draw.sha256("00000000-0000-7000-8000-000000000001\n00000000-0000-7000-8000-000000000002\n"));
        assertThat(Draw.populationHash(List.of(one))).isNotEqualTo(Draw.populationHash(List.of(one, two)));
    }

    @Test
    @DisplayName(
            "V4 a trainee's first decision on a unit, an override and a unit returned before are picked whatever the strategy")
    void fixed_rules_always_pick() {
        var first = with(BEN, SERVICE, true, "", 3, 600, true, false);
        var overridden = with(CARYS, SERVICE, false, "R4,R6", 3, 600, true, false);
        var returned = with(CARYS, SERVICE, false, "", 3, 600, true, true);
        var other = plain(CARYS, SERVICE);
        var draw = Draw.of(rate(0, Set.of(), 0), List.of(first, overridden, returned, other), SEED);
        assertThat(reasonsOf(draw, first)).containsExactly("First sign-off of this unit by a trainee assessor");
        assertThat(reasonsOf(draw, overridden)).containsExactly("Sufficiency was overridden on R4 and R6");
        assertThat(reasonsOf(draw, returned)).containsExactly("This unit was returned after an earlier sample");
        assertThat(reasonsOf(draw, other)).isEmpty();
    }

    @Test
    @DisplayName("V5 the base rate is rounded up for each assessor, and a rate of nought picks nothing")
    void the_base_rate_is_for_each_assessor() {
        var population = new ArrayList<Decision>();
        IntStream.range(0, 9).forEach(i -> population.add(plain(CARYS, SERVICE)));
        IntStream.range(0, 4).forEach(i -> population.add(plain(BEN, SERVICE)));
        var draw = Draw.of(rate(25, Set.of(), 0), population, SEED);
        assertThat(draw.picks().stream().filter(pick -> by(population, pick).equals(CARYS)))
                .hasSize(3);
        assertThat(draw.picks().stream().filter(pick -> by(population, pick).equals(BEN)))
                .hasSize(1);
        assertThat(draw.picks().getFirst().reasons().getFirst().words("Carys Evans"))
                .isEqualTo("Base rate: 25 % of Carys Evans’s decisions");
        assertThat(Draw.of(rate(0, Set.of(), 0), population, SEED).picks()).isEmpty();
        assertThat(Draw.of(rate(100, Set.of(), 0), population, SEED).picks()).hasSize(13);
    }

    @Test
    @DisplayName("V6 each risk raises a decision only where the strategy says so")
    void the_strategy_matrix() {
        var hasty = with(CARYS, SERVICE, false, "", 3, 41, true, false);
        var single = with(CARYS, SERVICE, false, "", 1, 600, true, false);
        var uncovered = with(CARYS, CALLS, false, "", 3, 600, false, false);
        var expected = java.util.Map.of(
                RiskRaiser.HASTE, hasty, RiskRaiser.SINGLE_KIND, single, RiskRaiser.NEVER_SAMPLED, uncovered);
        var words = java.util.Map.of(
                RiskRaiser.HASTE, "Signed off 41 minutes after the last evidence",
                RiskRaiser.SINGLE_KIND, "All of its evidence is of one kind",
                RiskRaiser.NEVER_SAMPLED, "No decision of Carys Evans on this unit was sampled before");
        var population = List.of(hasty, single, uncovered, plain(CARYS, SERVICE));
        for (int subset = 0; subset < 8; subset++) {
            int bits = subset;
            var raisers = EnumSet.noneOf(RiskRaiser.class);
            for (var risk : RiskRaiser.values()) if ((bits & 1 << risk.ordinal()) != 0) raisers.add(risk);
            var draw = Draw.of(rate(0, raisers, 0), population, SEED);
            assertThat(draw.picks()).hasSize(raisers.size());
            for (var risk : raisers)
                assertThat(reasonsOf(draw, expected.get(risk))).containsExactly(words.get(risk));
        }
    }

    @Test
    @DisplayName(
            "V6 one decision is enough for an assessor never sampled on a unit, and none is added where another reason covers it")
    void a_pair_is_covered_once() {
        var strategy = rate(0, EnumSet.of(RiskRaiser.NEVER_SAMPLED), 0);
        var three = IntStream.range(0, 3)
                .mapToObj(i -> with(CARYS, CALLS, false, "", 3, 600, false, false))
                .toList();
        assertThat(Draw.of(strategy, three, SEED).picks()).hasSize(1);
        var covered = new ArrayList<>(three);
        covered.add(with(CARYS, CALLS, false, "R4", 3, 600, false, false));
        assertThat(Draw.of(strategy, covered, SEED).picks())
                .singleElement()
                .satisfies(pick ->
                        assertThat(pick.reasons()).extracting(PickReason::kind).containsExactly(Kind.OVERRIDE));
    }

    @Test
    @DisplayName("V7 the minimum for each assessor is filled up, and never past what there is")
    void the_minimum_is_filled_up() {
        var population =
                IntStream.range(0, 5).mapToObj(i -> plain(CARYS, SERVICE)).toList();
        assertThat(Draw.of(rate(20, Set.of(), 3), population, SEED).picks()).hasSize(3);
        assertThat(Draw.of(rate(20, Set.of(), 3), population.subList(0, 2), SEED)
                        .picks())
                .hasSize(2);
    }

    private static List<String> reasonsOf(Draw draw, Decision decision) {
        return draw.picks().stream()
                .filter(pick -> pick.unit().equals(decision.unit()))
                .flatMap(pick -> pick.reasons().stream())
                .map(reason -> reason.words("Carys Evans"))
                .toList();
    }

    private static PersonId by(List<Decision> population, Draw.Pick pick) {
        return population.stream()
                .filter(one -> one.unit().equals(pick.unit()))
                .findFirst()
                .orElseThrow()
                .assessor();
    }

    static List<Decision> randomPopulation(Random random, int size) {
        var assessors = List.of(BEN, CARYS, PersonId.next());
        return IntStream.range(0, size)
                .mapToObj(i -> with(
                        assessors.get(random.nextInt(3)),
                        random.nextBoolean() ? SERVICE : CALLS,
                        random.nextInt(10) == 0,
                        random.nextInt(8) == 0 ? "R6" : "",
                        1 + random.nextInt(4),
                        random.nextInt(500),
                        random.nextBoolean(),
                        random.nextInt(20) == 0))
                .toList();
    }

    private static SamplingStrategy rate(int percent, Set<RiskRaiser> raisers, int minimum) {
        return new SamplingStrategy(
                1, "For the test", percent, raisers, minimum, Optional.of(CARYS), Optional.of(Instant.EPOCH));
    }

    static Decision plain(PersonId assessor, UnitKey unit) {
        return with(assessor, unit, false, "", 3, 600, true, false);
    }

    private static Decision decision(String id) {
        return new Decision(
                new UnitAssessmentId(UUID.fromString(id)),
                CARYS,
                SERVICE,
                Instant.EPOCH,
                false,
                "",
                3,
                600,
                true,
                false);
    }

    static Decision with(
            PersonId assessor,
            UnitKey unit,
            boolean traineeFirst,
            String overridden,
            int kinds,
            long haste,
            boolean pairSampled,
            boolean returned) {
        return new Decision(
                UnitAssessmentId.next(),
                assessor,
                unit,
                Instant.EPOCH,
                traineeFirst,
                overridden,
                kinds,
                haste,
                pairSampled,
                returned);
    }
}
