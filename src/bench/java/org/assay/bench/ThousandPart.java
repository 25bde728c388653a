package org.assay.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A thousand people at work at once for a long time, each thinking for ten seconds between two deeds, on a product that nothing else is
 * asked of: how long they wait, what the processors do meanwhile, and what stays in memory.
 */
final class ThousandPart implements Benchmark.Part {
    /** By the variable {@code ASSAY_SOAK_MINUTES}; else twenty. */
    private static final double MINUTES = Double.parseDouble(System.getenv().getOrDefault("ASSAY_SOAK_MINUTES", "20"));

    private static final int LOOKS = 12;

    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("thousand.");
        int people = quick ? 40 : 1_000;
        var length = quick ? Duration.ofSeconds(20) : Duration.ofSeconds(Math.round(MINUTES * 60));
        // Few people stand for many here: the assessor has fifty tabs open.
        try (var stand = Stand.typical(quick);
                var product = stand.start(false, "assay.pages.open=100000")) {
            var walks = Walks.of(product.address(), stand.cast(), stand.places());
            WorkingDay.begins(walks, product, quick);
            var crowd = new Crowd(people, Duration.ofSeconds(quick ? 1 : 10), length, Integer.MAX_VALUE);
            var errors = new AtomicInteger();
            var day = goingOn(new WorkingDay(product.address(), stand.cast(), walks), errors);
            var processors = new Processors(product.pid(), stand.database());
            try (var watch = new HeapWatch(new Heap(product.pid()), length.dividedBy(LOOKS))) {
                var taken = Taken.by(
                        crowd.beginning(() -> {
                            watch.begins();
                            processors.begins();
                        }),
                        day,
                        product);
                processors.keep(ledger);
                WorkPart.keep(taken, "thousand.work.", people, ledger);
                all(ledger, taken, people, length);
                ledger.put("thousand.errors", errors.get());
                watch.keep(ledger);
            }
        }
    }

    /** Whoever sees an error is counted, thinks, and signs in again, as people do; the others go on. */
    private static Walk goingOn(Walk day, AtomicInteger errors) {
        return new Walk() {
            @Override
            public String name() {
                return day.name();
            }

            @Override
            public Steps seat(int seat) {
                var sitting = new AtomicReference<>(Optional.of(day.seat(seat)));
                return marks -> {
                    try {
                        var steps = sitting.get().orElseGet(() -> day.seat(seat));
                        sitting.set(Optional.of(steps));
                        return steps.once(marks);
                    } catch (Stumble stumbled) {
                        if (errors.incrementAndGet() <= 3) stumbled.printStackTrace();
                        sitting.set(Optional.empty());
                        marks.think();
                        return true;
                    }
                };
            }
        };
    }

    private static void all(Ledger ledger, Map<String, List<Taken>> taken, int people, Duration length) {
        var all = taken.values().stream().flatMap(List::stream).toList();
        var browser = Taken.spread(all, Taken::browser);
        ledger.put("thousand.people", people);
        ledger.put("thousand.minutes", length.toSeconds() / 60.0);
        ledger.put("thousand.deeds", all.size());
        ledger.put("thousand.p50", browser.p50());
        ledger.put("thousand.p95", browser.p95());
        ledger.put("thousand.server.p95", Taken.spread(all, Taken::server).p95());
        System.out.printf(
                "%d people: p50 %.1f ms, p95 %.1f ms of %d deeds%n", people, browser.p50(), browser.p95(), all.size());
    }
}
