package org.assay.assessment;

import java.time.Instant;
import java.util.Optional;
import org.assay.centre.AdoptedRule;
import org.assay.evidence.Sufficient;
import org.assay.qualification.SufficiencyRule;

/**
 * A sufficiency rule of the unit, worked out twice.
 *
 * @param adopted the centre's own numbers, where it has adopted the rule
 * @param putForward counting all that is put forward: what the learner reads
 * @param behindMet counting the evidence behind MET judgements: what sign-off reads
 * @param override the assessor's reasoned word against it
 */
public record RuleLine(
        SufficiencyRule rule,
        Optional<AdoptedRule> adopted,
        Sufficient putForward,
        Sufficient behindMet,
        Optional<Override> override) {
    public record Override(String byName, Instant at, String reason) {}

    /** What is asked here: the centre's numbers, else the specification's defaults. */
    public String asks() {
        return adopted.map(own -> rule.asks(own.atLeast(), own.overDays())).orElseGet(rule::asks);
    }

    boolean stopsSignOff() {
        return behindMet.stops() && override.isEmpty();
    }
}
