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

    private final String word;
    private final Shape shape;
    private final Tone tone;

    ReviewOutcome(String word, Shape shape, Tone tone) {
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

    public boolean agrees() {
        return this == AGREED || this == AGREED_WITH_ADVICE;
    }
}
