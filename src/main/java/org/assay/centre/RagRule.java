package org.assay.centre;

import jakarta.persistence.Embeddable;
import org.assay.platform.Refused;

/**
 * The visible formula behind red, amber and green. Points are percentage points of progress under plan; days are days without
 * activity. Reaching either number is enough.
 *
 * @param watchPoints amber from so many points under plan
 * @param watchDays or from so many days without activity
 * @param behindPoints red from so many points under plan
 * @param behindDays or from so many days without activity
 */
@Embeddable
public record RagRule(int watchPoints, int watchDays, int behindPoints, int behindDays) {
    public static final RagRule USUAL = new RagRule(10, 14, 20, 28);

    public RagRule {
        if (watchPoints < 1 || watchDays < 1 || behindPoints <= watchPoints || behindDays <= watchDays)
            throw new Refused(
                    "rag-rule",
                    "“Behind” must ask for more points and more days than “watch”, and every number is at least 1.");
    }

    /** Whether this many points under plan or this many days without activity are behind. */
    public boolean behind(long pointsUnderPlan, long daysQuiet) {
        return pointsUnderPlan >= behindPoints || daysQuiet >= behindDays;
    }

    /** Whether they are to be watched; what is behind is to be watched too. */
    public boolean watch(long pointsUnderPlan, long daysQuiet) {
        return pointsUnderPlan >= watchPoints || daysQuiet >= watchDays;
    }
}
