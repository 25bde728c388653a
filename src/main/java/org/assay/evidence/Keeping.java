package org.assay.evidence;

import java.util.Optional;
import org.assay.platform.Mark;
import org.assay.platform.Refusal;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** Whether the bytes of a file are where they were put, and are still those that arrived. Every one is looked at within a month. */
public enum Keeping implements Mark {
    KEPT("Kept", "", Shape.SHIELD_TICK, Tone.MET),
    MISSING("Missing", EvidenceTexts.MISSING, Shape.SHIELD_CROSS, Tone.NOT_YET),
    CHANGED(
            "Changed since it arrived",
            "The bytes of this file are no longer those that arrived, so nobody is shown it. Tell your centre, which"
                    + " can bring it back from its backup.",
            Shape.SHIELD_CROSS,
            Tone.NOT_YET);

    private final String word;
    private final String sentence;
    private final Shape shape;
    private final Tone tone;

    Keeping(String word, String sentence, Shape shape, Tone tone) {
        this.word = word;
        this.sentence = sentence;
        this.shape = shape;
        this.tone = tone;
    }

    /** Why nobody gets such a file; empty where it is as it arrived. */
    public Optional<Refusal> refusal() {
        return this == KEPT
                ? Optional.empty()
                : Optional.of(new Refusal("file-" + name().toLowerCase(java.util.Locale.ROOT), sentence));
    }

    /** What is so and what to do; empty where all is well. */
    public String sentence() {
        return sentence;
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
