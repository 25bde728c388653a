package org.assay.verification;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Where a required action stands: raised, acknowledged, answered, and re-checked, which closes it or sends it back. */
public enum ActionState implements Mark {
    RAISED("Action required", Shape.HEXAGON_ALERT, Tone.NOT_YET),
    ACKNOWLEDGED("Acknowledged", Shape.HEXAGON_HALF, Tone.LOOK),
    ANSWERED("Re-check due", Shape.HEXAGON_TURN, Tone.MORE),
    SENT_BACK("Sent back", Shape.HEXAGON_ALERT, Tone.NOT_YET),
    CLOSED("Closed", Shape.HEXAGON_OPEN_TICK, Tone.MET);

    private final Look look;

    ActionState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    /** Whether somebody still has to do something. */
    public boolean open() {
        return this != CLOSED;
    }
}
