package org.assay.enrolment;

import java.util.Set;
import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Where an enrolment stands. */
public enum EnrolmentState implements Mark {
    ACTIVE("Active", Shape.QUARTER_CIRCLE, Tone.WAIT),
    /** Clocks and red, amber, green pause. */
    ON_BREAK("On a break", Shape.BAR, Tone.MORE),
    WITHDRAWN("Withdrawn", Shape.STRUCK_CIRCLE, Tone.WAIT),
    COMPLETED("Completed", Shape.CIRCLE_TICK, Tone.MET),
    /** Went on with another centre or on another specification. */
    TRANSFERRED("Transferred", Shape.BENT_ARROW, Tone.WAIT);

    private final Look look;

    EnrolmentState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    /** The states that may follow this one. */
    public Set<EnrolmentState> next() {
        return switch (this) {
            case ACTIVE -> Set.of(ON_BREAK, WITHDRAWN, COMPLETED, TRANSFERRED);
            case ON_BREAK -> Set.of(ACTIVE, WITHDRAWN, TRANSFERRED);
            case WITHDRAWN, COMPLETED, TRANSFERRED -> Set.of(ACTIVE);
        };
    }

    /** Whether the learner works with the centre now. */
    public boolean open() {
        return this == ACTIVE || this == ON_BREAK;
    }
}
