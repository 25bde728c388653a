package org.assay.centre;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Whether a member of staff may decide alone. */
public enum Standing implements Mark {
    QUALIFIED("Qualified", Shape.CIRCLE_TICK, Tone.MET),
    /** Working towards the assessor's award: every sign-off waits for a countersignature. */
    TRAINEE("Trainee", Shape.OVERLAPPING_CIRCLES, Tone.LOOK);

    private final String word;
    private final Shape shape;
    private final Tone tone;

    Standing(String word, Shape shape, Tone tone) {
        this.word = word;
        this.shape = shape;
        this.tone = tone;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
