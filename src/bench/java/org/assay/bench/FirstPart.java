package org.assay.bench;

import java.util.Locale;
import org.assay.RunningAssay;

/** What a cold browser fetches first, on a desk and on a phone with a slow line. */
final class FirstPart implements Benchmark.Part {
    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("first.");
        for (var load : FirstLoad.all(RunningAssay.get(), quick ? 1 : 3)) {
            var name = "first." + load.page() + "." + load.device().name().toLowerCase(Locale.ROOT);
            ledger.put(name + ".kb", load.bytes() / 1000.0);
            ledger.put(name + ".requests", load.requests());
            ledger.put(name + ".millis", load.millis());
        }
    }
}
