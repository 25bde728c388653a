package org.assay.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.PersonId;

/**
 * A version of the centre's policy on what an internal verifier looks at. A version never changes; another one is adopted instead.
 *
 * <p>Three things are looked at whatever a version says: the first decision of a trainee on each unit, a decision against a sufficiency rule,
 * and a unit that was returned after an earlier sample. A version sets the rest.
 *
 * @param version from 1; 0 is the product's own start, which nobody has adopted
 * @param rationale why these numbers, in the words of whoever adopted them
 * @param baseRate of each assessor's decisions, in percent, 0 to 100
 * @param minimumPerAssessor decisions of each assessor in each draw, as far as there are any
 */
public record SamplingStrategy(
        int version,
        String rationale,
        int baseRate,
        Set<RiskRaiser> raisers,
        int minimumPerAssessor,
        Optional<PersonId> adoptedBy,
        Optional<Instant> adoptedAt) {
    /** What a new centre draws by until its internal verifier adopts a policy. */
    public static final SamplingStrategy START = new SamplingStrategy(
            0,
            "Where the product starts: a quarter of everybody’s decisions, and every risk that it can see.",
            25,
            EnumSet.allOf(RiskRaiser.class),
            1,
            Optional.empty(),
            Optional.empty());

    public SamplingStrategy {
        raisers = raisers.isEmpty() ? Set.of() : Set.copyOf(raisers);
        if (baseRate < 0 || baseRate > 100)
            throw new IllegalArgumentException("The base rate is between 0 and 100 percent; " + baseRate + " is not.");
        if (minimumPerAssessor < 0 || minimumPerAssessor > 100)
            throw new IllegalArgumentException(
                    "The minimum for each assessor is between 0 and 100; " + minimumPerAssessor + " is not.");
    }

    public boolean raises(RiskRaiser risk) {
        return raisers.contains(risk);
    }

    /** Whether somebody at the centre has made it theirs. */
    public boolean adopted() {
        return version > 0;
    }

    /** How many of so many decisions the base rate asks for: always rounded up. */
    int ofBaseRate(int decisions) {
        return Math.ceilDiv(decisions * baseRate, 100);
    }

    /** The policy as sentences, the fixed rules first. */
    public List<String> rules() {
        var rules = new ArrayList<String>(List.of(
                "Every first decision of a trainee assessor on a unit",
                "Every unit on which a sufficiency rule was overridden",
                "Every unit that was returned after an earlier sample"));
        for (var risk : RiskRaiser.values()) if (raises(risk)) rules.add(risk.rule());
        rules.add(baseRate + " % of each assessor’s decisions, rounded up");
        if (minimumPerAssessor > 0)
            rules.add("At least " + minimumPerAssessor + " of each assessor’s decisions in each draw");
        return List.copyOf(rules);
    }
}
