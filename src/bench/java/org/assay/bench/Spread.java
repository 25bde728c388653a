package org.assay.bench;

import java.util.Collection;

/** How figures of the same kind are spread: by the nearest rank, so that each is one that was really seen. */
record Spread(double p50, double p95, int count) {
    static Spread of(Collection<? extends Number> figures) {
        if (figures.isEmpty()) throw new Stumble("Nothing was measured.");
        double[] sorted =
                figures.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return new Spread(rank(sorted, 0.5), rank(sorted, 0.95), sorted.length);
    }

    private static double rank(double[] sorted, double share) {
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
