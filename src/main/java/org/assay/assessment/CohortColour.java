package org.assay.assessment;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Red, amber or green, by the centre's visible formula. */
public enum CohortColour implements Mark {
    BEHIND("Behind", Shape.TRIANGLE_DOWN, Tone.NOT_YET),
    WATCH("Watch", Shape.BAR, Tone.MORE),
    ON_TRACK("On track", Shape.TRIANGLE_UP, Tone.MET);

    private final String word;
    private final Shape shape;
    private final Tone tone;

    CohortColour(String word, Shape shape, Tone tone) {
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
