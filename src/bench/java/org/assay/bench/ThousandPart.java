package org.assay.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A thousand people at work at once, each thinking for ten seconds between two deeds, on a product that nothing else is asked of. */
final class ThousandPart implements Benchmark.Part {
    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("thousand.");
        int people = quick ? 40 : 1_000;
        var stand = Stand.of(quick ? Size.typical().learners(100).evidence(12) : Size.typical());
        // Few people stand for many here: the assessor has fifty tabs open.
        try (var product = stand.start(false, "assay.pages.open=100000")) {
            var walks = Walks.of(product.address(), stand.cast(), stand.places());
            WorkingDay.begins(walks, product, quick);
            var crowd = new Crowd(
                    people,
                    Duration.ofSeconds(quick ? 1 : 10),
                    Duration.ofSeconds(quick ? 10 : 120),
                    Integer.MAX_VALUE);
            var taken = Taken.by(crowd, new WorkingDay(product.address(), stand.cast(), walks), product);
            WorkPart.keep(taken, "thousand.", people, ledger);
            all(ledger, taken, people);
            ledger.put("thousand.live", new Heap(product.pid()).live() / 1024.0 / 1024.0);
        }
        stand.forget();
    }

    /** Nothing of this is reached when anybody saw an error: that ends the measurement. */
    private static void all(Ledger ledger, Map<String, List<Taken>> taken, int people) {
        var all = taken.values().stream().flatMap(List::stream).toList();
        ledger.put("thousand.people", people);
        ledger.put("thousand.deeds", all.size());
        ledger.put("thousand.p50", Taken.spread(all, Taken::browser).p50());
        ledger.put("thousand.p95", Taken.spread(all, Taken::browser).p95());
        ledger.put("thousand.server.p95", Taken.spread(all, Taken::server).p95());
    }
}
