package org.assay.assessment.ui;

import org.assay.assessment.CriterionState;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitSummary;
import org.assay.platform.widgets.CriteriaStrip;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Ring;
import org.assay.platform.widgets.StateMark;

/** A unit in short, as pictures. */
final class Strips {
    private Strips() {}

    static Markup full(UnitSummary unit) {
        return CriteriaStrip.of("Criteria of " + unit.unit().title(), items(unit));
    }

    static Markup small(UnitSummary unit) {
        return CriteriaStrip.small("Criteria of " + unit.unit().title(), items(unit));
    }

    static Markup ring(UnitSummary unit) {
        return unit.stage() == SignOffStage.IN_PROGRESS
                ? Ring.of(
                        unit.criteria().stream()
                                .map(UnitSummary.Standing::state)
                                .toList(),
                        64)
                : Ring.whole(unit.stage(), 64);
    }

    static Markup stage(UnitSummary unit, boolean learner) {
        String word = learner
                ? unit.wordForLearner()
                : unit.returned()
                        ? "Returned"
                        : unit.stage().word(unit.specification().centreDevised());
        return unit.returned()
                ? Markup.of(
                        "<span class=\"badge notyet\">{}{}</span>",
                        StateMark.svg(org.assay.platform.Shape.BENT_ARROW, 14),
                        word)
                : StateMark.badge(unit.stage(), word);
    }

    static Markup legend() {
        return StateMark.legend(java.util.List.of(CriterionState.values()));
    }

    private static java.util.List<CriteriaStrip.Item> items(UnitSummary unit) {
        return unit.criteria().stream()
                .map(one -> CriteriaStrip.Item.of(one.ref().value(), one.state()))
                .toList();
    }
}
