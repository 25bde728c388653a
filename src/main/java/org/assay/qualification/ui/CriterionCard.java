package org.assay.qualification.ui;

import java.util.List;
import org.assay.platform.widgets.Markup;
import org.assay.qualification.Criterion;
import org.assay.qualification.Guidance;
import org.assay.qualification.Specification;
import org.assay.qualification.SufficiencyRule;
import org.assay.qualification.Unit;

/** One criterion with all that belongs to it: its verb, its guidance, the rules that count it. */
final class CriterionCard {
    private final Specification specification;
    private final Unit unit;
    private final GuidanceMarkup guidance;

    CriterionCard(Specification specification, Unit unit) {
        this.specification = specification;
        this.unit = unit;
        this.guidance = new GuidanceMarkup(specification);
    }

    Markup of(Criterion criterion) {
        return Markup.of(
                """
                <article class="criterion" id="{}" aria-labelledby="{}-words">
                <h3 id="{}-words"><a router-link class="ref" href="{}">{}</a> {}</h3>{}{}{}{}</article>""",
                criterion.anchor(),
                criterion.anchor(),
                criterion.anchor(),
                QualificationNavigation.criterion(specification.key(), criterion.ref()),
                criterion.ref(),
                criterion.words(),
                criterion
                        .commandVerb()
                        .map(verb -> Markup.of("<p class=\"verb\"><b>{}:</b> {}</p>", verb.word(), verb.asksFor())),
                Markup.when(
                        criterion.simulationAllowed(),
                        Markup.of("<p class=\"verb\">Role-play or simulation may stand as evidence.</p>")),
                Markup.each(unit.guidanceFor(criterion.ref()), piece -> beside(criterion, piece)),
                Markup.each(
                        unit.rules().stream()
                                .filter(rule -> rule.criteria().contains(criterion.ref()))
                                .toList(),
                        rule -> rule(rule, rule.criteria().getFirst().equals(criterion.ref()))));
    }

    /** What is attached to the criterion stands here with its anchor; what only speaks about it is mentioned. */
    private Markup beside(Criterion criterion, Guidance piece) {
        return piece.place().equals(new Guidance.Place.OfCriterion(criterion.ref()))
                ? guidance.piece(piece)
                : guidance.mention(piece);
    }

    Markup wholeUnitRules() {
        List<SufficiencyRule> rules =
                unit.rules().stream().filter(SufficiencyRule::ofTheWholeUnit).toList();
        return Markup.when(
                !rules.isEmpty(),
                Markup.of(
                        "<section class=\"card criteria\"><h2>For every criterion of this unit</h2>{}</section>",
                        Markup.each(rules, rule -> rule(rule, true))));
    }

    private Markup rule(SufficiencyRule rule, boolean anchored) {
        return Markup.of(
                """
                <div class="rule"{}><a router-link class="kind" href="{}">Enough? {}</a><div>
                <p>{}: <q>{}</q></p><p><b>{}:</b> {}.</p>{}<p class="mut">{}</p></div></div>""",
                Markup.when(anchored, Markup.of(" id=\"{}\"", rule.anchor())),
                QualificationNavigation.item(specification.key(), rule.anchor()),
                rule.id(),
                specification.awardingOrganisation().map(Object::toString).orElse("The unit"),
                rule.theSpecificationsWords(),
                rule.atLeast() > 0 ? "Number that a centre may set" : "What is checked",
                rule.asks(),
                rule.leftToTheAssessor().map(left -> Markup.of("<p>Left to the assessor: {}</p>", lower(left))),
                evaluation(rule));
    }

    private static String evaluation(SufficiencyRule rule) {
        String who = rule.evaluatedNow()
                ? "Assay works this out from what is put forward."
                : "Assay shows this; the assessor checks it.";
        return rule.advisory() ? who + " It only advises." : who;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
