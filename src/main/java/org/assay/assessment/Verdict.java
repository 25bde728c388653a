package org.assay.assessment;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** An assessor's decision on one criterion. */
public enum Verdict implements Mark {
    MET("Met", Shape.CIRCLE_TICK, Tone.MET),
    NOT_YET_MET("Not yet met", Shape.DIAMOND_CROSS, Tone.NOT_YET),
    MORE_EVIDENCE("More needed", Shape.SQUARE_PLUS, Tone.MORE);

    private final String word;
    private final Shape shape;
    private final Tone tone;

    Verdict(String word, Shape shape, Tone tone) {
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
