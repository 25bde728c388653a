package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assay.centre.AdoptedRule;
import org.assay.evidence.Sufficiency.Counted;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.SufficiencyRule;
import org.assay.qualification.SufficiencyRule.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SufficiencyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 4);

    @ParameterizedTest(name = "days {0}: {1}")
    @DisplayName("R4 three planned interventions on distinct days over 28 days, each lack with its sentence")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | false | No planned interventions yet: 3 needed, over at least 28 days.",
                "0          | false | 1 of 3 planned interventions: 2 more needed, over at least 28 days. The last on or after 2 December 2026.",
                "0,0        | false | 1 of 3 planned interventions: 2 more needed, over at least 28 days. The last on or after 2 December 2026.",
                "0,0,0      | false | 1 of 3 planned interventions: 2 more needed, over at least 28 days. The last on or after 2 December 2026.",
                "0,6        | false | 2 of 3 planned interventions, all within 6 days: 22 more days needed. Next on or after 2 December 2026.",
                "0,1        | false | 2 of 3 planned interventions, all within 1 day: 27 more days needed. Next on or after 2 December 2026.",
                "0,27       | false | 2 of 3 planned interventions, all within 27 days: 1 more day needed. Next on or after 2 December 2026.",
                "0,28       | false | 2 of 3 planned interventions over 28 days: 1 more needed.",
                "0,35       | false | 2 of 3 planned interventions over 35 days: 1 more needed.",
                "0,0,6      | false | 2 of 3 planned interventions, all within 6 days: 22 more days needed. Next on or after 2 December 2026.",
                "0,3,6      | false | 3 of 3 planned interventions, all within 6 days: 22 more days needed. Next on or after 2 December 2026.",
                "0,6,27     | false | 3 of 3 planned interventions, all within 27 days: 1 more day needed. Next on or after 2 December 2026.",
                "0,6,28     | true  | 3 of 3 planned interventions over 28 days.",
                "0,6,35     | true  | 3 of 3 planned interventions over 35 days.",
                "0,6,28,28  | true  | 3 of 3 planned interventions over 28 days.",
                "0,6,28,40  | true  | 4 planned interventions (at least 3 needed) over 40 days.",
                "0,1,2,3    | false | 4 planned interventions (at least 3 needed), all within 3 days: 25 more days needed. Next on or after 2 December 2026.",
            })
    void planned_interventions(String after, boolean met, String words) {
        List<Counted> items = new ArrayList<>();
        if (after != null)
            for (String days : after.split(","))
                items.add(item(
                        "Call",
                        facts().on(FIRST.plusDays(Long.parseLong(days.strip()))).planning(Planning.PLANNED)));

        var explained = Sufficiency.explain(r4(), Optional.empty(), items);

        assertThat(explained.words()).isEqualTo(words);
        assertThat(explained.met()).isEqualTo(met);
    }

    @Test
    @DisplayName("R4 does not count what is unplanned, what does not say, and what names no day")
    void only_planned_with_a_day_counts() {
        var items = List.of(
                item("Planned", facts().on(FIRST).planning(Planning.PLANNED)),
                item("Unplanned", facts().on(FIRST.plusDays(10)).planning(Planning.UNPLANNED)),
                item("Not said", facts().on(FIRST.plusDays(20))),
                item("No day", facts().planning(Planning.PLANNED)));

        assertThat(Sufficiency.explain(r4(), Optional.empty(), items).dates()).containsExactly(FIRST);
    }

    @Test
    @DisplayName("R4 says the same in whatever order the evidence comes")
    void order_does_not_matter() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Counted> items = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--)
                items.add(item(
                        "Item " + i,
                        facts().on(FIRST.plusDays(random.nextInt(60)))
                                .planning(Planning.values()[random.nextInt(3)])
                                .toDecisionMaker(random.nextBoolean())
                                .setting(Setting.values()[random.nextInt(2)])));
            List<Counted> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, random);
            for (Kind kind : List.of(
                    Kind.PLANNED_INTERVENTIONS, Kind.UNPLANNED_OCCASIONS, Kind.RECOMMENDATIONS, Kind.NOT_SIMULATED))
                assertThat(Sufficiency.explain(rule("R", kind, 3, 28), Optional.empty(), shuffled))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(Sufficiency.explain(rule("R", kind, 3, 28), Optional.empty(), items));
        }
    }

    @Test
    @DisplayName("R4 binds only once the centre has adopted it, with the centre's numbers")
    void adopted_numbers() {
        var items = List.of(
                item("Call", facts().on(FIRST).planning(Planning.PLANNED)),
                item("Letter", facts().on(FIRST.plusDays(14)).planning(Planning.PLANNED)));
        var adopted = new AdoptedRule(new SpecificationKey("ocr-post-transaction-1"), "R4", 2, 14);

        var advises = Sufficiency.explain(r4(), Optional.empty(), items);
        var binds = Sufficiency.explain(r4(), Optional.of(adopted), items);

        assertThat(advises.binding()).isFalse();
        assertThat(advises.met()).isFalse();
        assertThat(advises.stops()).isFalse();
        assertThat(binds.binding()).isTrue();
        assertThat(binds.words()).isEqualTo("2 of 2 planned interventions over 14 days.");
        assertThat(Sufficiency.explain(r4(), Optional.of(adopted), items.subList(0, 1))
                        .stops())
                .isTrue();
    }

    @Test
    @DisplayName("R4 of a single intervention needs no span, and its words are singular")
    void singular() {
        var one = new AdoptedRule(new SpecificationKey("ocr-post-transaction-1"), "R4", 1, 0);

        assertThat(Sufficiency.explain(r4(), Optional.of(one), List.of()).words())
                .isEqualTo("No planned interventions yet: 1 needed.");
        assertThat(Sufficiency.explain(
                                r4(),
                                Optional.of(one),
                                List.of(item("Call", facts().on(FIRST).planning(Planning.PLANNED))))
                        .words())
                .isEqualTo("1 of 1 planned intervention.");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R5 two unplanned occasions; two items of one day are two only where both say a different time")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                 | false | No unplanned occasions yet: 2 needed.",
                "0                 | false | 1 of 2 unplanned occasions: 1 more needed.",
                "0 0               | false | 1 of 2 unplanned occasions: 1 more needed.",
                "0@9 0             | false | 1 of 2 unplanned occasions: 1 more needed.",
                "0@9 0@9           | false | 1 of 2 unplanned occasions: 1 more needed.",
                "0@9 0@14          | true  | 2 of 2 unplanned occasions.",
                "0 3               | true  | 2 of 2 unplanned occasions.",
                "0 3 9             | true  | 3 unplanned occasions (at least 2 needed).",
            })
    void unplanned_occasions(String after, boolean met, String words) {
        List<Counted> items = new ArrayList<>();
        if (after != null)
            for (String one : after.split(" ")) {
                String[] parts = one.split("@");
                var facts = facts().on(FIRST.plusDays(Long.parseLong(parts[0]))).planning(Planning.UNPLANNED);
                items.add(item(
                        "Help", parts.length == 2 ? facts.at(LocalTime.of(Integer.parseInt(parts[1]), 0)) : facts));
            }

        var explained = Sufficiency.explain(rule("R5", Kind.UNPLANNED_OCCASIONS, 2, 0), Optional.empty(), items);

        assertThat(explained.words()).isEqualTo(words);
        assertThat(explained.met()).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R6 two recommendations on distinct days, each to a decision maker")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-         | false | No recommendations to a decision maker yet: 2 needed, on different dates.",
                "0y        | false | 1 of 2 recommendations to a decision maker: 1 more needed, on another date.",
                "0y 0y     | false | 1 of 2 recommendations to a decision maker: 1 more needed, on another date.",
                "0y 5n     | false | 1 of 2 recommendations to a decision maker: 1 more needed, on another date. 1 item names no decision maker and does not count.",
                "0n 5n     | false | No recommendations to a decision maker yet: 2 needed, on different dates. 2 items name no decision maker and do not count.",
                "0y 5y     | true  | 2 of 2 recommendations to a decision maker.",
                "0y 5y 5n  | true  | 2 of 2 recommendations to a decision maker.",
            })
    void recommendations(String after, boolean met, String words) {
        List<Counted> items = new ArrayList<>();
        if (after != null)
            for (String one : after.split(" "))
                items.add(item(
                        "Idea",
                        facts().on(FIRST.plusDays(Long.parseLong(one.substring(0, one.length() - 1))))
                                .toDecisionMaker(one.endsWith("y"))));

        var explained = Sufficiency.explain(rule("R6", Kind.RECOMMENDATIONS, 2, 0), Optional.empty(), items);

        assertThat(explained.words()).isEqualTo(words);
        assertThat(explained.met()).isEqualTo(met);
    }

    @Test
    @DisplayName("R7 names what is simulated, and binds by the specification's own words")
    void real_work() {
        var rule = rule("R7", Kind.NOT_SIMULATED, 0, 0);
        var real = item("Follow-up call", facts().on(FIRST));
        var play = item("Role play", facts().on(FIRST).setting(Setting.SIMULATED));
        var drill = item("Complaint drill", facts().on(FIRST).setting(Setting.SIMULATED));

        assertThat(Sufficiency.explain(rule, Optional.empty(), List.of(real)).words())
                .isEqualTo("Real work: nothing put forward is simulated.");
        var one = Sufficiency.explain(rule, Optional.empty(), List.of(real, play));
        assertThat(one.words())
                .isEqualTo(
                        "“Role play” is simulated: real work is needed. Put forward something that happened at work.");
        assertThat(one.stops()).isTrue();
        assertThat(Sufficiency.explain(rule, Optional.empty(), List.of(play, drill))
                        .sentence())
                .isEqualTo("“Complaint drill” and “Role play” are simulated: real work is needed.");
    }

    @Test
    @DisplayName("R8 is shown and left to the assessor: no machine calls it unmet")
    void left_to_the_assessor() {
        var explained = Sufficiency.explain(
                rule("R8", Kind.PROACTIVE_AND_REACTIVE_BOTH_CHANNELS, 0, 0), Optional.empty(), List.of());

        assertThat(explained.evaluated()).isFalse();
        assertThat(explained.stops()).isFalse();
        assertThat(explained.sentence()).startsWith("For the assessor to see: ");
    }

    private static EvidenceFacts facts() {
        return EvidenceFacts.of(EvidenceKind.WORK_PRODUCT);
    }

    private static Counted item(String title, EvidenceFacts facts) {
        return new Counted(title, facts);
    }

    private static SufficiencyRule r4() {
        return rule("R4", Kind.PLANNED_INTERVENTIONS, 3, 28);
    }

    private static SufficiencyRule rule(String id, Kind kind, int atLeast, int overDays) {
        return new SufficiencyRule(id, kind, List.of(), atLeast, overDays, List.of(), Optional.empty(), false, true);
    }
}
