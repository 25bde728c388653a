package org.assay.identity;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** How far somebody has come who was asked in. */
public enum InvitationState implements Mark {
    NOT_INVITED("Not invited yet", Shape.DASHED_CIRCLE, Tone.WAIT),
    WAITING("Invitation waits to be sent", Shape.OPEN_CIRCLE, Tone.WAIT),
    INVITED("Invited", Shape.HALF_CIRCLE, Tone.LOOK),
    NOT_DELIVERED("Invitation not delivered", Shape.STRUCK_CIRCLE, Tone.NOT_YET),
    ENDED("Invitation has ended", Shape.STRUCK_CIRCLE, Tone.MORE),
    WITHDRAWN("Invitation withdrawn", Shape.DASHES, Tone.WAIT),
    ACCEPTED("Has signed in", Shape.CIRCLE_TICK, Tone.MET);

    private final Look look;

    InvitationState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
