package org.assay.assessment;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Red, amber or green, by the centre's visible formula. */
public enum CohortColour implements Mark {
    BEHIND("Behind", Shape.TRIANGLE_DOWN, Tone.NOT_YET),
    WATCH("Watch", Shape.BAR, Tone.MORE),
    ON_TRACK("On track", Shape.TRIANGLE_UP, Tone.MET);

    private final Look look;

    CohortColour(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
