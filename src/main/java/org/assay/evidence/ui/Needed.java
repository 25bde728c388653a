package org.assay.evidence.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.evidence.UnitChoice;
import org.assay.qualification.SufficiencyRule;

/** Facts that the rules of the chosen criteria ask for: those stand on the page, all others under "More details". */
enum Needed {
    PLANNING,
    INITIATIVE,
    CHANNEL,
    DECISION_MAKER,
    ORGANISATION,
    THIRD_PARTY;

    static Set<Needed> by(List<UnitChoice> choices) {
        Set<Needed> needed = EnumSet.noneOf(Needed.class);
        for (UnitChoice choice : choices)
            choice.chosen().stream()
                    .flatMap(chosen -> choice.unit().rulesFor(chosen.target().criterion()).stream())
                    .map(SufficiencyRule::kind)
                    .forEach(kind -> needed.addAll(of(kind)));
        return needed;
    }

    private static Set<Needed> of(SufficiencyRule.Kind kind) {
        return switch (kind) {
            case PLANNED_INTERVENTIONS, UNPLANNED_OCCASIONS -> EnumSet.of(PLANNING);
            case RECOMMENDATIONS -> EnumSet.of(DECISION_MAKER);
            case SAME_ORGANISATION -> EnumSet.of(ORGANISATION);
            case PROACTIVE_AND_REACTIVE_BOTH_CHANNELS -> EnumSet.of(INITIATIVE, CHANNEL);
            case FOLLOW_UP_DOCUMENTED -> EnumSet.of(THIRD_PARTY);
            case LEGISLATION_NAMED, OWN_CONTRACTS, NOT_SIMULATED, FEEDBACK_METHODS_AND_STAGES ->
                EnumSet.noneOf(Needed.class);
        };
    }
}
