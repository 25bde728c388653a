package org.assay.home.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.CriterionLine;
import org.assay.assessment.CriterionState;
import org.assay.assessment.JudgementLine;
import org.assay.assessment.RuleLine;
import org.assay.assessment.UnitSheet;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.evidence.CriterionOf;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.platform.Mark;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.CommandVerb;
import org.assay.qualification.Criterion;
import org.assay.qualification.SufficiencyRule;

/**
 * One thing that a unit still needs from its learner, and why in one line.
 *
 * @param ref the criterion's; empty for a rule of the whole unit
 * @param also a further sentence, where there is room
 * @param deed what the button says
 * @param href where it leads
 */
record StillNeeded(String ref, String title, String why, String also, Mark state, String deed, String href) {

    /** In reading order: what has no evidence, what was answered with "more" or "not yet", and what a binding rule finds too little. */
    static List<StillNeeded> of(UnitSheet sheet) {
        var needed = new ArrayList<StillNeeded>();
        for (var line : sheet.criteria()) {
            if (line.state() == CriterionState.MET) continue;
            var rule = unmet(sheet, line.criterion());
            if (asked(line) || rule.filter(StillNeeded::binds).isPresent()) needed.add(needed(sheet, line, rule));
        }
        for (var rule : sheet.rules())
            if (rule.rule().ofTheWholeUnit() && binds(rule)) needed.add(ofTheWholeUnit(sheet, rule));
        return needed;
    }

    /** The first so many, in reading order; what was answered comes before what nobody has touched. */
    static List<StillNeeded> first(List<StillNeeded> needed, int most) {
        if (needed.size() <= most) return needed;
        var chosen = needed.stream()
                .sorted(Comparator.comparing(one -> one.state == CriterionState.NO_EVIDENCE))
                .limit(most)
                .toList();
        return needed.stream().filter(chosen::contains).toList();
    }

    /** How many criteria they are. */
    static int criteria(List<StillNeeded> needed) {
        return (int) needed.stream().filter(one -> !one.ref.isEmpty()).count();
    }

    private static boolean asked(CriterionLine line) {
        return line.state() == CriterionState.NO_EVIDENCE
                || line.state() == CriterionState.MORE_NEEDED
                || line.state() == CriterionState.NOT_YET_MET;
    }

    private static Optional<RuleLine> unmet(UnitSheet sheet, Criterion criterion) {
        return sheet.rules().stream()
                .filter(rule -> rule.rule().criteria().contains(criterion.ref()))
                .filter(rule -> !rule.putForward().met() && rule.override().isEmpty())
                .findFirst();
    }

    private static boolean binds(RuleLine rule) {
        return rule.putForward().stops() && rule.override().isEmpty();
    }

    private static StillNeeded needed(UnitSheet sheet, CriterionLine line, Optional<RuleLine> rule) {
        var criterion = line.criterion();
        var answer = line.latest().filter(judgement -> asked(line));
        var said = answer.flatMap(JudgementLine::comment);
        String why = said.map(words -> Opening.firstName(answer.orElseThrow().byName()) + ": “" + words + "”")
                .or(() -> rule.map(one -> one.putForward().words()))
                .orElse(
                        line.evidence().isEmpty()
                                ? "Nothing added yet."
                                : line.state().word() + ".");
        boolean quiet = said.isEmpty() && rule.isEmpty() && line.evidence().isEmpty();
        return new StillNeeded(
                criterion.ref().value(),
                criterion.shortTitle(),
                why,
                quiet ? criterion.commandVerb().map(CommandVerb::asksFor).orElse("") : "",
                line.state(),
                answer.isPresent() ? "Reply" : rule.filter(StillNeeded::planned).isPresent() ? "Plan it" : "Add",
                answer.map(judgement -> EvidenceNavigation.item(judgement.evidence()))
                        .orElseGet(() -> EvidenceNavigation.addFor(new CriterionOf(
                                sheet.enrolment().id(), sheet.unit().key(), criterion.ref()))));
    }

    private static boolean planned(RuleLine rule) {
        return rule.rule().kind() == SufficiencyRule.Kind.PLANNED_INTERVENTIONS
                && rule.putForward().counted() > 0;
    }

    private static StillNeeded ofTheWholeUnit(UnitSheet sheet, RuleLine rule) {
        return new StillNeeded(
                "",
                "The whole unit",
                rule.putForward().words(),
                "",
                CriterionState.MORE_NEEDED,
                "Look",
                AssessmentNavigation.unit(sheet.id()));
    }

    /** A row of the list; on a phone the whole row leads on. */
    Markup row() {
        return Markup.of(
                "<li class=\"need\"><b class=\"ref\">{}</b><div><h3>{}</h3><p>{}{}</p></div>{}"
                        + "<a router-link class=\"btn\" href=\"{}\"><span>{}<span class=\"vh\"> {}</span></span>{}</a></li>",
                ref,
                title,
                why,
                Markup.when(!also.isEmpty(), Markup.of("<span class=\"also\"> {}</span>", also)),
                StateMark.badge(state),
                href,
                deed,
                ref.isEmpty() ? title : "for " + ref,
                Icon.of("chevron-right"));
    }
}
