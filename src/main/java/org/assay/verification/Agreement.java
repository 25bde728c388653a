package org.assay.verification;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** What an internal verifier says of one criterion. */
enum Agreement implements Mark {
    AGREE("Agree", Shape.HEXAGON_TICK, Tone.MET),
    DISAGREE("Disagree", Shape.HEXAGON_ALERT, Tone.NOT_YET);

    private final String word;
    private final Shape shape;
    private final Tone tone;

    Agreement(String word, Shape shape, Tone tone) {
        this.word = word;
        this.shape = shape;
        this.tone = tone;
    }

    static Agreement of(VisitPack.Finding finding) {
        return finding.agrees() ? AGREE : DISAGREE;
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
