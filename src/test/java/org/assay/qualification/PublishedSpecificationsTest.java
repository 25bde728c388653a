package org.assay.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assay.platform.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the five texts carry, counted by hand from the texts: the numbers here are not derived from the files. */
class PublishedSpecificationsTest {
    private static final QualificationCatalogue CATALOGUE = PublishedSpecifications.catalogue();

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "ocr, outcomes, 2",
        "ocr, criteria, 11",
        "ocr, marking-points, 0",
        "ocr, aim, 1",
        "ocr, how-assessed, 1",
        "ocr, additional-guidance, 2",
        "ocr, assessment-guidance, 4",
        "ocr, assessment-strategy, 1",
        "ocr, additional-information, 1",
        "ocr, rules, 7",
        "biiab, outcomes, 5",
        "biiab, criteria, 0",
        "biiab, marking-points, 4",
        "biiab, topic-synopsis, 1",
        "biiab, topic-overview, 1",
        "biiab, assessment-guidance, 6",
        "biiab, common-mistake, 3",
        "biiab, misconception, 3",
        "biiab, key-term, 5",
        "biiab, key-concept, 5",
        "biiab, before-you-start, 3",
        "biiab, rules, 1",
        "futurequals, outcomes, 2",
        "futurequals, criteria, 0",
        "futurequals, marking-points, 4",
        "futurequals, topic-synopsis, 1",
        "futurequals, topic-overview, 1",
        "futurequals, assessment-guidance, 6",
        "futurequals, common-mistake, 4",
        "futurequals, misconception, 3",
        "futurequals, key-concept, 5",
        "futurequals, key-term, 0",
        "futurequals, before-you-start, 2",
        "futurequals, rules, 1",
        "centre-post-transaction, outcomes, 0",
        "centre-post-transaction, marking-points, 5",
        "centre-post-transaction, topic-synopsis, 1",
        "centre-post-transaction, key-concept, 5",
        "centre-post-transaction, exam-tip, 5",
        "centre-post-transaction, common-mistake, 5",
        "centre-post-transaction, rules, 0",
        "centre-after-sales, outcomes, 0",
        "centre-after-sales, marking-points, 4",
        "centre-after-sales, topic-synopsis, 1",
        "centre-after-sales, key-concept, 5",
        "centre-after-sales, exam-tip, 3",
        "centre-after-sales, common-mistake, 4",
        "centre-after-sales, rules, 1",
    })
    void everyItemOfTheTextsIsCarried(String text, String item, int expected) {
        assertThat(counts(text).getOrDefault(item, 0)).isEqualTo(expected);
    }

    @Test
    @DisplayName("CA-1 nothing else is carried than what is counted")
    void nothingElseIsCarriedThanWhatIsCounted() throws IOException {
        Map<String, Integer> totals = new TreeMap<>();
        for (String text : List.of("ocr", "biiab", "futurequals", "centre-post-transaction", "centre-after-sales")) {
            counts(text).forEach((item, count) -> totals.put("catalogue." + text + "." + item, count));
        }
        Path figures = Path.of("target/figures/catalogue.csv");
        Files.createDirectories(figures.getParent());
        Files.write(
                figures,
                totals.entrySet().stream()
                        .map(figure -> figure.getKey() + "," + figure.getValue())
                        .toList());
        // OCR, BIIAB, FutureQuals, then the two centre-devised ones; rules included
        assertThat(totals.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(30 + 37 + 29 + 21 + 18);
    }

    @Test
    void theDamageOfTheScanIsRepairedEverywhere() {
        assertThat(allWords())
                .noneMatch(words -> words.contains("ldentify"))
                .noneMatch(words -> words.contains("ACL"))
                .noneMatch(words -> words.matches("(?s).*\\w- [a-z].*"))
                .noneMatch(words -> words.contains("\uFFFD"))
                .noneMatch(words -> words.contains("💡"))
                .noneMatch(words -> words.contains("  "))
                .noneMatch(words -> words.contains(" ."));
        assertThat(ocr().find(CriterionRef.of("2.3")).orElseThrow().words())
                .isEqualTo("Identify reasons for contacting customers post-transaction");
    }

    @Test
    void theWordsOfTheOcrCriteriaAreTheTexts() {
        assertThat(ocr().criteria())
                .extracting(criterion -> criterion.ref() + " " + criterion.words())
                .containsExactly(
                        "1.1 Explain organisational policies and procedures for post-transaction customer service",
                        "1.2 Explain the purposes and range of post-transaction activities",
                        "1.3 Explain the implications of sales contracts, guarantees and warranties to post transaction"
                                + " customer service",
                        "1.4 Explain how legislation and regulation affect customers’ rights",
                        "1.5 Explain the advantages and disadvantages of post-transaction customer service programmes",
                        "2.1 Implement a programme of planned post-transaction interventions in line with"
                                + " organisational guidelines",
                        "2.2 Use unplanned opportunities post-transaction to provide customer service",
                        "2.3 Identify reasons for contacting customers post-transaction",
                        "2.4 Confirm customers’ levels of satisfaction post-transaction",
                        "2.5 Make recommendations to decision makers to enhance customer satisfaction",
                        "2.6 Present a professional and helpful image");
    }

    @Test
    void guidanceStandsBesideTheCriterionItBelongsTo() {
        assertThat(ocr().guidance(Guidance.Kind.ASSESSMENT_GUIDANCE))
                .extracting(Guidance::place)
                .containsExactly(
                        new Guidance.Place.OfCriterion(CriterionRef.of("1.1")),
                        new Guidance.Place.OfCriterion(CriterionRef.of("1.3")),
                        new Guidance.Place.OfCriterion(CriterionRef.of("2.1")),
                        new Guidance.Place.OfCriterion(CriterionRef.of("2.5")));
        assertThat(ocr().guidanceFor(CriterionRef.of("2.2")))
                .singleElement()
                .satisfies(note -> assertThat(note.words()).startsWith("The learner should demonstrate"));
    }

    @Test
    void everyDeepLinkIsUnique() {
        List<String> ids = CATALOGUE.all().stream()
                .flatMap(specification -> specification.units().stream())
                .flatMap(unit -> unit.items().stream())
                .map(CatalogueItem::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(30 + 37 + 29 + 21 + 18);
    }

    @Test
    @DisplayName("CA-1 what is unknown stays empty")
    void whatIsUnknownStaysEmpty() {
        assertThat(CATALOGUE.all())
                .allSatisfy(specification -> assertThat(specification.units())
                        .allSatisfy(unit -> assertThat(
                                        Stream.of(unit.reference(), unit.level(), unit.credit(), unit.guidedHours())
                                                .filter(Optional::isPresent))
                                .isEmpty()));
        assertThat(specification("biiab").qualification().orElseThrow().number())
                .isEmpty();
        assertThat(specification("ocr").qualification()).isEmpty();
    }

    @Test
    void theStructuresAddUp() {
        for (String text : List.of("futurequals", "biiab")) {
            RuleOfCombination rule =
                    specification(text).qualification().orElseThrow().rule().orElseThrow();
            int credits = rule.groups().stream()
                    .mapToInt(group ->
                            group.atLeastCredits().or(group::atMostCredits).orElseThrow())
                    .sum();
            assertThat(credits).isEqualTo(rule.totalCredits());
        }
        assertThat(
                        specification("futurequals")
                                .qualification()
                                .orElseThrow()
                                .rule()
                                .orElseThrow()
                                .groups()
                                .getFirst()
                                .units()
                                .stream()
                                .mapToInt(RuleOfCombination.ListedUnit::credit)
                                .sum())
                .isEqualTo(19);
    }

    @Test
    void levelsAndAwardingOrganisationsAreShownInFull() {
        assertThat(CATALOGUE.all())
                .extracting(specification -> specification.awardedBy() + " "
                        + specification.level().map(String::valueOf).orElse("-"))
                .containsExactly("BIIAB 3", "FutureQuals (FAQ) 2", "OCR -", "Centre-devised -", "Centre-devised -");
        assertThatThrownBy(() -> new AwardingOrganisation("faq", "Future (Awards and Qualifications) Ltd", "FAQ"))
                .hasMessageContaining("reads as a help page");
    }

    @Test
    void revisionPagesAreMarkedAsSuch() {
        assertThat(specification("futurequals").provenance().reading()).isEqualTo(Provenance.Reading.REVISION_PAGE);
        assertThat(specification("biiab").provenance().reading()).isEqualTo(Provenance.Reading.REVISION_PAGE);
        assertThat(specification("ocr").provenance().reading()).isEqualTo(Provenance.Reading.UNIT_SPECIFICATION);
        assertThat(CATALOGUE.all().stream().filter(Specification::centreDevised))
                .hasSize(2)
                .allSatisfy(devised -> assertThat(devised.provenance().reading())
                        .isEqualTo(Provenance.Reading.NO_AWARDING_ORGANISATION));
    }

    @ParameterizedTest(name = "{0} on {1} {2} asks: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            R1  | ocr                | 1.1   | the organisation named on the evidence is that of the LO2 evidence | later
            R2  | ocr                | 1.4   | at least 2 pieces of legislation or regulation named | later
            R3  | ocr                | 1.3   | sales contracts, guarantees and warranties of the learner’s own organisation | later
            R4  | ocr                | 2.1   | at least 3 planned interventions on distinct dates over at least 28 days | now
            R5  | ocr                | 2.2   | at least 2 occasions marked unplanned | now
            R6  | ocr                | 2.5   | at least 2 recommendations on distinct dates, made to a decision maker | now
            R7  | ocr                | ''    | real work: evidence not marked simulated | now
            R8  | biiab              | P2    | a proactive and a reactive example, with e-mail and phone both used | later
            R9  | centre-after-sales | P1 P2 | at least 2 methods of gathering feedback, and the stages in order from first contact to resolution | later
            R10 | futurequals        | P3 P4 | a documented follow-up, with third-party data checked | later
            """)
    @DisplayName("R1 to R10 stand beside the criteria whose words they count, with their defaults")
    void rulesStandBesideTheirCriteria(String id, String text, String criteria, String asks, String evaluated) {
        SufficiencyRule rule = unit(text).rules().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(String.join(
                        " ", rule.criteria().stream().map(CriterionRef::value).toList()))
                .isEqualTo(criteria);
        assertThat(rule.asks()).isEqualTo(asks);
        assertThat(rule.evaluatedNow()).isEqualTo(evaluated.equals("now"));
        assertThat(rule.advisory()).isEqualTo(id.equals("R3"));
        assertThat(rule.theSpecificationsWords()).isNotBlank();
    }

    @Test
    @DisplayName("R7 simulation stands only where the text allows it")
    void simulationStandsOnlyWhereTheTextAllowsIt() {
        Map<String, Boolean> allowed = new TreeMap<>();
        for (Specification specification : CATALOGUE.all()) {
            specification
                    .units()
                    .forEach(unit -> unit.criteria()
                            .forEach(criterion ->
                                    allowed.put(specification.key().value(), criterion.simulationAllowed())));
        }
        assertThat(allowed)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ocr-post-transaction-1", false,
                        "futurequals-post-transaction-1", false,
                        "biiab-post-transaction-1", true,
                        "centre-post-transaction-1", true,
                        "centre-after-sales-1", false));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> CATALOGUE.get(new SpecificationKey("ocr-post-transaction-2")))
                .isInstanceOf(NotFound.class)
                .hasMessage("The catalogue has no specification ocr-post-transaction-2.");
        assertThatThrownBy(() -> CATALOGUE.criterion(ocr().key(), CriterionRef.of("P1")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSearchFindsEveryWordAnywhere() {
        assertThat(CATALOGUE.search("warranties explain", 10))
                .extracting(CatalogueItem::id)
                .contains("ocr-post-transaction-1-unit-1/ac-1.3");
        assertThat(CATALOGUE.search("  ", 10)).isEmpty();
        assertThat(CATALOGUE.search("customer", 7)).hasSize(7);
    }

    private static Map<String, Integer> counts(String text) {
        Unit unit = unit(text);
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("outcomes", unit.outcomes().size());
        unit.criteria()
                .forEach(criterion -> counts.merge(
                        criterion.kind() == Criterion.Kind.CRITERION ? "criteria" : "marking-points", 1, Integer::sum));
        unit.guidance().forEach(item -> counts.merge(item.kind().word(), 1, Integer::sum));
        counts.put("rules", unit.rules().size());
        return counts;
    }

    private static Specification specification(String text) {
        return CATALOGUE.all().stream()
                .filter(specification -> specification.key().value().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static Unit unit(String text) {
        return specification(text).units().getFirst();
    }

    private static Unit ocr() {
        return unit("ocr");
    }

    private static List<String> allWords() {
        List<String> words = new ArrayList<>();
        for (Specification specification : CATALOGUE.all()) {
            words.add(specification.title());
            words.add(specification.provenance().source());
            words.addAll(specification.provenance().notes());
            words.addAll(specification.provenance().repairs());
            for (Unit unit : specification.units()) {
                unit.items().forEach(item -> words.add(item.label() + " " + item.words()));
                unit.guidance().forEach(item -> item.correction().ifPresent(words::add));
                unit.rules().forEach(rule -> words.addAll(rule.quotes()));
            }
        }
        return words;
    }
}
