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

    private final Look look;
    private final String sentence;

    Keeping(String word, String sentence, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
        this.sentence = sentence;
    }

    @Override
    public Look look() {
        return look;
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
}
