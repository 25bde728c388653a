package org.assay.verification;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** What an internal verifier concluded from a review. */
public enum ReviewOutcome implements Mark {
    AGREED("Agreed", Shape.HEXAGON_TICK, Tone.MET),
    AGREED_WITH_ADVICE("Agreed with advice", Shape.HEXAGON_TICK, Tone.MET),
    ACTION_REQUIRED("Action required", Shape.HEXAGON_ALERT, Tone.NOT_YET),
    /** The unit went back to its assessor. */
    RETURNED("Returned", Shape.BENT_ARROW, Tone.NOT_YET);

    private final Look look;

    ReviewOutcome(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    public boolean agrees() {
        return this == AGREED || this == AGREED_WITH_ADVICE;
    }
}
