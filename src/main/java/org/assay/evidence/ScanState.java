package org.assay.evidence;

import java.util.Optional;
import org.assay.platform.Clamd;
import org.assay.platform.Mark;
import org.assay.platform.Refusal;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/**
 * Whether a file has been looked through for malicious programs. What has arrived is quarantined until the scanner has answered, however
 * long that takes, and then clean or rejected. What no scanner looked at, or not to its end, is never called clean.
 */
public enum ScanState implements Mark {
    /** Where there is no scanner. As soon as there is one, such files are looked at too. */
    NOT_SCANNED("Not scanned", "", Shape.SHIELD_QUESTION, Tone.WAIT),
    QUARANTINED(
            "Waiting for the virus scan",
            "This file is kept safe and waits for the virus scan; until then nobody can open it. The scanner is asked again"
                    + " until it answers, so come back in a few minutes.",
            Shape.SHIELD_HANDS,
            Tone.LOOK),
    CLEAN("No virus found", "", Shape.SHIELD_TICK, Tone.MET),
    REJECTED(
            "Rejected by the virus scan",
            "The virus scan found something harmful in this file, so nobody can open it. Its sender checks the device it came"
                    + " from, and adds a clean copy.",
            Shape.SHIELD_CROSS,
            Tone.NOT_YET),
    TOO_LARGE(
            "Not scanned, too large",
            "This file is too large for the virus scan, so nobody knows whether it is harmless. Look at it here rather than"
                    + " on your own device.",
            Shape.SHIELD_QUESTION,
            Tone.MORE);

    private final Look look;
    private final String sentence;

    ScanState(String word, String sentence, Shape shape, Tone tone) {
        this.look = new Look(word, shape, tone);
        this.sentence = sentence;
    }

    @Override
    public Look look() {
        return look;
    }

    static ScanState after(Clamd.Answer answer) {
        return switch (answer.verdict()) {
            case CLEAN -> CLEAN;
            case FOUND -> REJECTED;
            case TOO_LARGE -> TOO_LARGE;
        };
    }

    /** Why nobody gets such a file; empty where it may be looked at. */
    public Optional<Refusal> refusal() {
        return switch (this) {
            case QUARANTINED -> Optional.of(new Refusal("file-quarantined", sentence));
            case REJECTED -> Optional.of(new Refusal("file-rejected", sentence));
            case NOT_SCANNED, CLEAN, TOO_LARGE -> Optional.empty();
        };
    }

    /** What is so and what to do, where the word alone does not say it; else empty. */
    public String sentence() {
        return sentence;
    }
}
