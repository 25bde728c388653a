package org.assay.verification;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** What an internal verifier says of one criterion. */
enum Agreement implements Mark {
    AGREE("Agree", Shape.HEXAGON_TICK, Tone.MET),
    DISAGREE("Disagree", Shape.HEXAGON_ALERT, Tone.NOT_YET);

    private final Look look;

    Agreement(String word, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    static Agreement of(VisitPack.Finding finding) {
        return finding.agrees() ? AGREE : DISAGREE;
    }
}
