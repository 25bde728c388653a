package org.assay.platform;

import java.time.Duration;

/** Refused only because very much else happens just now: nothing was changed, and whoever asks again a little later is answered. */
public final class Busy extends Refused {
    private static final Duration AFTER = Duration.ofMinutes(1);

    public Busy(String sentence) {
        super("busy", sentence);
    }

    /** How long until it is worth asking again, in seconds, as HTTP says it. */
    public static String retryAfter() {
        return Long.toString(AFTER.toSeconds());
    }
}
