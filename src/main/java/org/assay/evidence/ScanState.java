package org.assay.evidence;

import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Whether a file has been looked through for malicious programs. What no scanner looked at is never called clean. */
public enum ScanState implements Mark {
    NOT_SCANNED("Not scanned", Shape.SHIELD_QUESTION, Tone.WAIT);

    private final String word;
    private final Shape shape;
    private final Tone tone;

    ScanState(String word, Shape shape, Tone tone) {
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
