package org.assay.bench;

import java.time.Duration;
import java.util.List;

/** What grows with a centre by its nature: a draw over everything that waits, its map, the report of a visit. */
final class LargePart implements Benchmark.Part {
    @Override
    public void measure(Ledger ledger, boolean quick) {
        List.of("large.coverage", "large.sample", "large.verifier", "large.draw", "large.report", "large.count")
                .forEach(ledger::without);
        // Five thousand learners who finished twelve units each; the record of it is not what is measured.
        var finished = Size.large().evidence(18).judged(1).record(0.02).draws(0).only("centre-service-programme-1");
        try (var large = Stand.of(quick ? finished.learners(60) : finished)) {
            draws(large, ledger, quick);
        }
        try (var stand = Stand.of(Size.typical().learners(30).only("ocr-post-transaction-1"))) {
            report(stand, ledger, quick);
        }
    }

    private static void draws(Stand large, Ledger ledger, boolean quick) {
        Sizes.describe(ledger, "size.large", large);
        var once = new Crowd(1, Duration.ZERO, Duration.ZERO, 1);
        try (var product = large.start(true)) {
            var walks = Walks.of(product.address(), large.cast(), large.places());
            counted(ledger, "coverage", walks.verifier(), product);
        }
        try (var product = large.start(false)) {
            var walks = Walks.of(product.address(), large.cast(), large.places());
            WorkPart.keep(
                    Taken.by(
                            new Crowd(1, Duration.ZERO, Duration.ofSeconds(quick ? 2 : 10), 60),
                            walks.verifier(),
                            product),
                    "large.",
                    1,
                    ledger);
            WorkPart.keep(Taken.by(once.cold(), walks.draw(), product), "large.", 1, ledger);
        }
    }

    /** Thirty learners of one awarding organisation, whose visitor is there. */
    private static void report(Stand stand, Ledger ledger, boolean quick) {
        try (var product = stand.start(true)) {
            counted(
                    ledger,
                    "report",
                    Walks.of(product.address(), stand.cast(), stand.places())
                            .report(stand.cast().visit()),
                    product);
        }
        try (var product = stand.start(false)) {
            var walk = Walks.of(product.address(), stand.cast(), stand.places())
                    .report(stand.cast().visit());
            WorkPart.keep(
                    Taken.by(new Crowd(1, Duration.ZERO, Duration.ofSeconds(quick ? 3 : 15), 30), walk, product),
                    "large.",
                    1,
                    ledger);
        }
    }

    private static void counted(Ledger ledger, String which, Walk walk, Product product) {
        Taken.by(new Crowd(1, Duration.ZERO, Duration.ofSeconds(5), 2), walk, product)
                .forEach((work, taken) -> {
                    if (!work.equals(which)) return;
                    ledger.put(
                            "large.count." + work + ".statements",
                            taken.getLast().statements());
                    ledger.put("large.count." + work + ".rows", taken.getLast().rows());
                    ledger.put("large.count." + work + ".wire", taken.getLast().wire());
                });
    }
}
