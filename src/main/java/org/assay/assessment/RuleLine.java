package org.assay.assessment;

import java.time.Instant;
import java.util.Optional;
import org.assay.evidence.Sufficient;
import org.assay.qualification.SufficiencyRule;

/**
 * A sufficiency rule of the unit, worked out twice.
 *
 * @param putForward counting all that is put forward: what the learner reads
 * @param behindMet counting the evidence behind MET judgements: what sign-off reads
 * @param override the assessor's reasoned word against it
 */
public record RuleLine(SufficiencyRule rule, Sufficient putForward, Sufficient behindMet, Optional<Override> override) {
    public record Override(String byName, Instant at, String reason) {}

    boolean stopsSignOff() {
        return behindMet.stops() && override.isEmpty();
    }
}
