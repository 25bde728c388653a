package org.assay.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit of a specification with everything its text carries.
 *
 * @param reference the regulator's unit reference, where it is known
 * @param guidedHours guided learning hours, where they are known
 * @param criteria the assessable items, criteria or marking points, in reading order
 * @param guidance in the order of the text
 */
public record Unit(
        UnitKey key,
        String title,
        Optional<String> reference,
        Optional<Integer> level,
        Optional<Integer> credit,
        Optional<Integer> guidedHours,
        List<LearningOutcome> outcomes,
        List<Criterion> criteria,
        List<Guidance> guidance,
        List<SufficiencyRule> rules) {
    public Unit {
        outcomes = List.copyOf(outcomes);
        criteria = List.copyOf(criteria);
        guidance = List.copyOf(guidance);
        rules = List.copyOf(rules);
    }

    public Optional<Criterion> find(CriterionRef ref) {
        return criteria.stream()
                .filter(criterion -> criterion.ref().equals(ref))
                .findFirst();
    }

    public List<CriterionRef> refs() {
        return criteria.stream().map(Criterion::ref).toList();
    }

    /** The criteria of a learning outcome; empty where the unit has only marking points. */
    public List<Criterion> criteriaOf(LearningOutcome outcome) {
        return criteria.stream()
                .filter(criterion -> criterion
                        .outcome()
                        .filter(number -> number == outcome.number())
                        .isPresent())
                .toList();
    }

    public List<Guidance> guidance(Guidance.Kind kind) {
        return guidance.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Guidance that is attached to a criterion or speaks about it. */
    public List<Guidance> guidanceFor(CriterionRef ref) {
        return guidance.stream().filter(item -> item.concerns(ref)).toList();
    }

    /** Rules that belong to a criterion or to the whole unit. */
    public List<SufficiencyRule> rulesFor(CriterionRef ref) {
        return rules.stream().filter(rule -> rule.concerns(ref)).toList();
    }

    public Optional<SufficiencyRule> rule(SufficiencyRule.Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /** The aim, where the text states one. */
    public Optional<String> aim() {
        return guidance(Guidance.Kind.AIM).stream().map(Guidance::words).findFirst();
    }

    /** Everything in the unit that has a deep link, in the order of reading. */
    public List<CatalogueItem> items() {
        List<CatalogueItem> items = new ArrayList<>();
        outcomes.forEach(
                outcome -> items.add(item(outcome.anchor(), "Learning outcome " + outcome.number(), outcome.words())));
        criteria.forEach(criterion -> items.add(
                item(criterion.anchor(), criterion.kind().word() + " " + criterion.ref(), criterion.words())));
        rules.forEach(rule -> items.add(item(rule.anchor(), "Rule " + rule.id(), rule.asks())));
        guidance.forEach(piece -> items.add(item(
                piece.anchor(),
                piece.kind().label(),
                piece.title().map(title -> title + ": ").orElse("") + piece.words())));
        return items;
    }

    private CatalogueItem item(String anchor, String label, String words) {
        return new CatalogueItem(key, anchor, label, words);
    }
}
