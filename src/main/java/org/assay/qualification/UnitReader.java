package org.assay.qualification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.qualification.Criterion.Kind;
import org.assay.qualification.Guidance.Place;

/** Reads one unit of a specification file: outcomes first, because criteria name them; criteria next, because the rest does. */
class UnitReader {
    private static final int SHORT_TITLE = 40;

    private final YamlMapping unit;
    private final List<LearningOutcome> outcomes = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Guidance> guidance = new ArrayList<>();
    private final List<SufficiencyRule> rules = new ArrayList<>();

    private UnitReader(YamlMapping unit) {
        this.unit = unit;
    }

    static Unit read(YamlMapping unit, SpecificationKey specification) {
        return new UnitReader(unit).read(specification);
    }

    private Unit read(SpecificationKey specification) {
        UnitKey key = unit.read("key", UnitKey::new);
        if (!key.value().startsWith(specification + "-")) {
            throw unit.mistake(
                    "key", "the unit's \"key\" must begin with its specification's: " + specification + "-unit-1.");
        }
        boolean simulation = simulationAllowed(unit, false);
        unit.mappings("outcomes").forEach(this::outcome);
        unit.mappings("criteria").forEach(item -> criterion(item, simulation));
        if (criteria.isEmpty()) {
            throw unit.mistake("criteria", "the unit has no \"criteria\": there is nothing to assess.");
        }
        Map<Guidance.Kind, Integer> counts = new EnumMap<>(Guidance.Kind.class);
        unit.mappings("guidance").forEach(item -> guidance(item, counts));
        unit.mappings("rules").forEach(this::rule);
        Unit read = new Unit(
                key,
                unit.text("title"),
                unit.optionalText("reference"),
                unit.optionalNumber("level", 1, 8),
                unit.optionalNumber("credit", 1, 999),
                unit.optionalNumber("guidedHours", 1, 9999),
                outcomes,
                criteria,
                guidance,
                rules);
        unit.finish();
        return read;
    }

    private void outcome(YamlMapping item) {
        int number = item.number("number", 1, 99);
        if (number != outcomes.size() + 1) {
            throw item.mistake(
                    "number",
                    "learning outcomes are numbered in their order: expected " + (outcomes.size() + 1) + ", not "
                            + number + ".");
        }
        outcomes.add(new LearningOutcome(number, item.text("words")));
        item.finish();
    }

    private void criterion(YamlMapping item, boolean simulation) {
        CriterionRef ref = item.read("ref", CriterionRef::new);
        if (known(ref)) {
            throw item.mistake("ref", "criterion " + ref + " stands twice in this unit; each needs its own \"ref\".");
        }
        if (!criteria.isEmpty() && criteria.getLast().ref().compareTo(ref) > 0) {
            throw item.mistake(
                    "ref",
                    "criteria stand in reading order: " + ref + " must come before "
                            + criteria.getLast().ref() + ".");
        }
        Optional<Integer> outcome = item.optionalNumber("outcome", 1, 99);
        checkOutcome(item, ref, outcome);
        String shortTitle = item.text("short");
        if (shortTitle.length() > SHORT_TITLE) {
            throw item.mistake(
                    "short",
                    "\"short\" must be at most " + SHORT_TITLE + " characters, this one has " + shortTitle.length()
                            + ".");
        }
        criteria.add(new Criterion(
                ref,
                ref.isMarkingPoint() ? Kind.MARKING_POINT : Kind.CRITERION,
                item.text("words"),
                shortTitle,
                item.has("verb")
                        ? Optional.of(
                                item.choice("verb", CommandVerb::named, words(CommandVerb.values(), CommandVerb::word)))
                        : Optional.empty(),
                outcome,
                simulationAllowed(item, simulation)));
        item.finish();
    }

    private void checkOutcome(YamlMapping item, CriterionRef ref, Optional<Integer> outcome) {
        if (ref.isMarkingPoint() && outcome.isPresent()) {
            throw item.mistake("outcome", "marking point " + ref + " belongs to the unit, not to an outcome.");
        }
        if (!ref.isMarkingPoint() && outcome.isEmpty()) {
            throw item.mistake("outcome", "criterion " + ref + " needs its \"outcome\".");
        }
        outcome.ifPresent(number -> requireOutcome(item, number));
    }

    private void guidance(YamlMapping item, Map<Guidance.Kind, Integer> counts) {
        Guidance.Kind kind =
                item.choice("kind", Guidance.Kind::named, words(Guidance.Kind.values(), Guidance.Kind::word));
        Optional<String> correction = item.optionalText("correction");
        if (kind == Guidance.Kind.MISCONCEPTION && correction.isEmpty()) {
            throw item.mistake("kind", "a misconception needs its \"correction\".");
        }
        if (kind != Guidance.Kind.MISCONCEPTION && correction.isPresent()) {
            throw item.mistake("correction", "only a misconception has a \"correction\".");
        }
        guidance.add(new Guidance(
                kind,
                kind.word() + "-" + counts.merge(kind, 1, Integer::sum),
                place(item),
                item.optionalText("title"),
                item.text("words"),
                correction,
                refs(item, "bearsOn")));
        item.finish();
    }

    private Place place(YamlMapping item) {
        if (item.has("criterion") && item.has("outcome")) {
            throw item.mistake("criterion", "guidance is attached to a \"criterion\" or an \"outcome\", not to both.");
        }
        if (item.has("criterion")) {
            CriterionRef ref = item.read("criterion", CriterionRef::new);
            requireCriterion(item, "criterion", ref);
            return new Place.OfCriterion(ref);
        }
        return item.optionalNumber("outcome", 1, 99)
                .<Place>map(number -> {
                    requireOutcome(item, number);
                    return new Place.OfOutcome(number);
                })
                .orElseGet(Place.WholeUnit::new);
    }

    private void rule(YamlMapping item) {
        String id = item.text("id");
        if (!id.matches("R[1-9][0-9]*")) {
            throw item.mistake("id", "\"" + id + "\" is not a rule's id: write R and its number, such as R4.");
        }
        if (rules.stream().anyMatch(rule -> rule.id().equals(id))) {
            throw item.mistake("id", "rule " + id + " stands twice in this unit.");
        }
        SufficiencyRule.Kind kind = item.choice(
                "kind", SufficiencyRule.Kind::named, words(SufficiencyRule.Kind.values(), SufficiencyRule.Kind::word));
        rules.add(new SufficiencyRule(
                id,
                kind,
                refs(item, "criteria"),
                kind.counts() ? item.number("atLeast", 1, 99) : 0,
                kind.spans() ? item.number("overDays", 1, 999) : 0,
                quotes(item),
                item.optionalText("leftToTheAssessor"),
                item.yes("advisory"),
                item.choice("evaluated", UnitReader::evaluatedNow, "now, later")));
        item.finish();
    }

    /** A rule may only quote what the unit says, so that nobody puts words into an awarding organisation's mouth. */
    private List<String> quotes(YamlMapping item) {
        List<String> quotes = item.texts("quotes");
        if (quotes.isEmpty()) {
            throw item.mistake("quotes", "a rule needs the specification's own words in \"quotes\".");
        }
        for (String quote : quotes) {
            boolean said = Stream.concat(
                            criteria.stream().map(Criterion::words),
                            guidance.stream().map(Guidance::words))
                    .anyMatch(words -> words.contains(quote));
            if (!said) {
                throw item.mistake("quotes", "\"" + quote + "\" stands nowhere in this unit; quote its words exactly.");
            }
        }
        return quotes;
    }

    private List<CriterionRef> refs(YamlMapping item, String key) {
        List<CriterionRef> refs = new ArrayList<>();
        Set<CriterionRef> seen = new HashSet<>();
        for (String text : item.texts(key)) {
            CriterionRef ref;
            try {
                ref = new CriterionRef(text);
            } catch (IllegalArgumentException refused) {
                throw item.mistake(key, refused.getMessage() + ".");
            }
            requireCriterion(item, key, ref);
            if (!seen.add(ref)) {
                throw item.mistake(key, "\"" + key + "\" names " + ref + " twice.");
            }
            refs.add(ref);
        }
        return refs;
    }

    private void requireCriterion(YamlMapping item, String key, CriterionRef ref) {
        if (!known(ref)) {
            throw item.mistake(
                    key,
                    "\"" + key + "\" names " + ref + ", which this unit does not have. It has: "
                            + words(
                                    criteria.toArray(Criterion[]::new),
                                    criterion -> criterion.ref().value()) + ".");
        }
    }

    private void requireOutcome(YamlMapping item, int number) {
        if (number > outcomes.size()) {
            throw item.mistake(
                    "outcome",
                    "\"outcome\" names learning outcome " + number + ", this unit has " + outcomes.size() + ".");
        }
    }

    private boolean known(CriterionRef ref) {
        return criteria.stream().anyMatch(criterion -> criterion.ref().equals(ref));
    }

    private static boolean simulationAllowed(YamlMapping item, boolean otherwise) {
        return item.has("simulation")
                ? item.choice("simulation", UnitReader::allowed, "allowed, forbidden")
                : otherwise;
    }

    private static Optional<Boolean> allowed(String word) {
        return switch (word) {
            case "allowed" -> Optional.of(true);
            case "forbidden" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> evaluatedNow(String word) {
        return switch (word) {
            case "now" -> Optional.of(true);
            case "later" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }
}
