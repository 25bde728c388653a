package org.assay.verification;

/**
 * What came of drawing again from the same population with the same seed.
 *
 * @param seedFollows the seed is the one that follows from the record's root
 * @param populationHolds the population has the hash that was recorded
 * @param picksAreSame the same units, in the same order, for the same reasons
 * @param picks how many
 */
public record RepeatedDraw(boolean seedFollows, boolean populationHolds, boolean picksAreSame, int picks) {
    public boolean same() {
        return seedFollows && populationHolds && picksAreSame;
    }

    /** The outcome as a sentence. */
    public String sentence() {
        if (!seedFollows) return "The seed does not follow from the record’s root. Tell the centre administrator.";
        if (!populationHolds) return "The population is not the one that was recorded. Tell the centre administrator.";
        if (!picksAreSame) return "Drawing again gave other picks. Tell the centre administrator.";
        return "Drawing again with the same seed gave the same "
                + (picks == 1 ? "pick." : picks + " picks, for the same reasons.");
    }
}
