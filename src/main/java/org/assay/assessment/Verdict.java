package org.assay.assessment;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** An assessor's decision on one criterion. */
public enum Verdict implements Mark {
    MET("Met", Shape.CIRCLE_TICK, Tone.MET),
    NOT_YET_MET("Not yet met", Shape.DIAMOND_CROSS, Tone.NOT_YET),
    MORE_EVIDENCE("More needed", Shape.SQUARE_PLUS, Tone.MORE);

    private final Look look;

    Verdict(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
