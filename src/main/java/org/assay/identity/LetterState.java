package org.assay.identity;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** How far a letter has come. */
public enum LetterState implements Mark {
    WAITING("Waiting to be sent", Shape.OPEN_CIRCLE, Tone.WAIT),
    SENT("Sent", Shape.CIRCLE_TICK, Tone.MET),
    GIVEN_UP("Not delivered", Shape.STRUCK_CIRCLE, Tone.NOT_YET);

    private final String word;
    private final Shape shape;
    private final Tone tone;

    LetterState(String word, Shape shape, Tone tone) {
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
