package org.assay.evidence;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** How far one version of an item of evidence has come. */
public enum EvidenceState implements Mark {
    DRAFT("Draft", Shape.PENCIL, Tone.WAIT),
    SUBMITTED("Submitted", Shape.CIRCLE_UP, Tone.WAIT),
    IN_ASSESSMENT("In assessment", Shape.HALF_CIRCLE, Tone.LOOK),
    ACCEPTED("Accepted", Shape.CIRCLE_TICK, Tone.MET),
    MORE_NEEDED("More needed", Shape.SQUARE_PLUS, Tone.MORE),
    WITHDRAWN("Withdrawn", Shape.STRUCK_CIRCLE, Tone.WAIT);

    private final Look look;

    EvidenceState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    /** Whether it counts as put forward: an assessor has it, had it, or will have it. */
    public boolean putForward() {
        return this != DRAFT && this != WITHDRAWN;
    }

    /** Whether an assessor still has to decide on it. */
    public boolean waiting() {
        return this == SUBMITTED || this == IN_ASSESSMENT;
    }
}
