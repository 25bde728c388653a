package org.assay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The same work for a long time, and what stays of it: live objects again and again, and the slope through them. */
final class SoakPart implements Benchmark.Part {
    /** By the variable {@code ASSAY_SOAK_MINUTES}; else twenty. */
    private static final int MINUTES = Integer.parseInt(System.getenv().getOrDefault("ASSAY_SOAK_MINUTES", "20"));

    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("soak.");
        var length = quick ? Duration.ofSeconds(30) : Duration.ofMinutes(MINUTES);
        int people = quick ? 20 : 100;
        var stand = Stand.of(quick ? Size.typical().learners(100).evidence(12) : Size.typical());
        try (var product = stand.start(false, "assay.pages.open=100000")) {
            var walks = Walks.of(product.address(), stand.cast(), stand.places());
            WorkingDay.begins(walks, product, quick);
            var heap = new Heap(product.pid());
            var live = new ArrayList<double[]>();
            var over = new AtomicBoolean();
            long began = System.nanoTime();
            var watch = Thread.ofPlatform().daemon().start(() -> watch(heap, length.dividedBy(12), began, live, over));
            var crowd = new Crowd(people, Duration.ofSeconds(2), length, Integer.MAX_VALUE);
            var taken = Taken.by(crowd, new WorkingDay(product.address(), stand.cast(), walks), product);
            over.set(true);
            watch.interrupt();
            var all = taken.values().stream().flatMap(List::stream).toList();
            ledger.put("soak.minutes", length.toSeconds() / 60.0);
            ledger.put("soak.people", people);
            ledger.put("soak.deeds", all.size());
            ledger.put("soak.p95", Taken.spread(all, Taken::browser).p95());
            keep(ledger, live);
        }
        stand.forget();
    }

    private static void watch(Heap heap, Duration every, long began, List<double[]> live, AtomicBoolean over) {
        try {
            while (!over.get()) {
                Thread.sleep(every);
                if (over.get()) return;
                synchronized (live) {
                    live.add(new double[] {(System.nanoTime() - began) / 60e9, heap.live() / 1024.0});
                }
            }
        } catch (InterruptedException ended) {
            // As it is meant to be.
        }
    }

    /** Without the first third, in which everybody comes and what is made once is made. */
    private static void keep(Ledger ledger, List<double[]> live) {
        synchronized (live) {
            for (int look = 0; look < live.size(); look++) {
                ledger.put("soak.look.%02d.minute".formatted(look), live.get(look)[0]);
                ledger.put("soak.look.%02d.live".formatted(look), live.get(look)[1] / 1024);
            }
            var settled = live.subList(live.size() / 3, live.size());
            if (settled.size() > 2) ledger.put("soak.slope", slope(settled));
        }
    }

    /** By least squares, in kilobytes a minute. */
    static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double above = points.stream()
                .mapToDouble(point -> (point[0] - x) * (point[1] - y))
                .sum();
        double below = points.stream()
                .mapToDouble(point -> (point[0] - x) * (point[0] - x))
                .sum();
        return above / below;
    }
}
