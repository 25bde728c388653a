package org.assay.verification;

import java.time.Instant;

/**
 * A draw as lists show it.
 *
 * @param number within the centre, from 1
 * @param strategy the version it drew by; 0 is the product's own start
 * @param recordSize how long the centre's record was, and
 * @param recordRoot its root: the seed follows from it
 * @param population how many decisions it looked at
 */
public record DrawLine(
        DrawId id,
        int number,
        int strategy,
        String seed,
        long recordSize,
        String recordRoot,
        String populationHash,
        int population,
        int picked,
        String by,
        Instant at) {
    /** The ends of the seed, for reading aloud: {@code 3ac8…51d9}. */
    public String shortSeed() {
        return ends(seed);
    }

    public String shortPopulationHash() {
        return ends(populationHash);
    }

    private static String ends(String hex) {
        return hex.substring(0, 4) + "…" + hex.substring(60);
    }
}
