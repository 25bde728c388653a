package org.assay.assessment;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** How a criterion stands for a learner: derived from what is put forward for it and the latest judgement, never stored. */
public enum CriterionState implements Mark {
    NO_EVIDENCE("No evidence yet", Shape.DASHED_CIRCLE, Tone.WAIT),
    NOT_LOOKED_AT("Not looked at", Shape.OPEN_CIRCLE, Tone.WAIT),
    BEING_LOOKED_AT("Being looked at", Shape.HALF_CIRCLE, Tone.LOOK),
    MORE_NEEDED("More needed", Shape.SQUARE_PLUS, Tone.MORE),
    NOT_YET_MET("Not yet met", Shape.DIAMOND_CROSS, Tone.NOT_YET),
    MET("Met", Shape.CIRCLE_TICK, Tone.MET);

    private final Look look;

    CriterionState(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    static CriterionState of(Verdict verdict) {
        return switch (verdict) {
            case MET -> MET;
            case NOT_YET_MET -> NOT_YET_MET;
            case MORE_EVIDENCE -> MORE_NEEDED;
        };
    }
}
