package org.assay.centre;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Whether a member of staff may decide alone. */
public enum Standing implements Mark {
    QUALIFIED("Qualified", Shape.CIRCLE_TICK, Tone.MET),
    /** Working towards the assessor's award: every sign-off waits for a countersignature. */
    TRAINEE("Trainee", Shape.OVERLAPPING_CIRCLES, Tone.LOOK);

    private final Look look;

    Standing(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
