package org.assay.assessment;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Where a unit stands on its way from work to claim. What screens call returned or claimed is derived, not a stage. */
public enum SignOffStage implements Mark {
    IN_PROGRESS("In progress", Shape.QUARTER_CIRCLE, Tone.WAIT),
    AWAITING_COUNTERSIGNATURE("Awaiting countersignature", Shape.OVERLAPPING_CIRCLES, Tone.LOOK),
    SIGNED_OFF("Signed off", Shape.TICK_OVER_LINE, Tone.MET),
    CLAIMABLE("Claimable", Shape.OCTAGON_A, Tone.SEAL);

    private final Look look;

    SignOffStage(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    /** As staff read it: a centre-devised unit is never claimed from anybody, it ends as complete. */
    public String word(boolean centreDevised) {
        return this == CLAIMABLE && centreDevised ? "Complete" : word();
    }

    /** As the learner reads it. */
    public String wordForLearner(boolean centreDevised) {
        return this == CLAIMABLE && !centreDevised ? "Ready to claim by your centre" : word(centreDevised);
    }
}
