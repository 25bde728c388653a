package org.assay.identity;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** How far a letter has come. */
public enum LetterState implements Mark {
    WAITING("Waiting to be sent", Shape.OPEN_CIRCLE, Tone.WAIT),
    SENT("Sent", Shape.CIRCLE_TICK, Tone.MET),
    GIVEN_UP("Not delivered", Shape.STRUCK_CIRCLE, Tone.NOT_YET);

    private final Look look;

    LetterState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
