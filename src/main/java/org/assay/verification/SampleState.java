package org.assay.verification;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Where a sample stands. Every shape is a hexagon, so that a sample is known as one at a glance. */
public enum SampleState implements Mark {
    /** A rule of the strategy will pick it, whatever the seed: shown before a draw, never stored. */
    PROPOSED("Proposed", Shape.HEXAGON_DASHED, Tone.WAIT),
    SELECTED("Selected", Shape.HEXAGON_DOT, Tone.LOOK),
    AGREED("Agreed", Shape.HEXAGON_TICK, Tone.MET),
    ACTION_REQUIRED("Action required", Shape.HEXAGON_ALERT, Tone.NOT_YET),
    /** Every action is answered; the internal verifier looks again. */
    RECHECK_DUE("Re-check due", Shape.HEXAGON_TURN, Tone.MORE),
    /** Every action is closed, or the unit went back to its assessor: nothing is open. */
    CLOSED("Closed", Shape.HEXAGON_OPEN_TICK, Tone.MET);

    private final Look look;

    SampleState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
