package org.assay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at the live objects of a product again and again while others work on it, and draws the slope through what it saw. */
final class HeapWatch implements AutoCloseable {
    private final Heap heap;
    private final Duration every;
    private final List<double[]> live = new ArrayList<>();
    private Thread thread;

    HeapWatch(Heap heap, Duration every) {
        this.heap = heap;
        this.every = every;
    }

    void begins() {
        thread = Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        long began = System.nanoTime();
        try {
            for (int look = 1; ; look++) {
                Thread.sleep(Duration.ofNanos(Math.max(0, began + look * every.toNanos() - System.nanoTime())));
                var now = new double[] {(System.nanoTime() - began) / 60e9, heap.look() / 1024.0};
                synchronized (live) {
                    live.add(now);
                }
            }
        } catch (InterruptedException | Stumble ended) {
            // As it is meant to be.
        }
    }

    /** The slope without the first third, in which everybody comes and what is made once is made. */
    void keep(Ledger ledger) {
        close();
        synchronized (live) {
            for (int look = 0; look < live.size(); look++) {
                ledger.put("thousand.look.%02d.minute".formatted(look), live.get(look)[0]);
                ledger.put("thousand.look.%02d.live".formatted(look), live.get(look)[1] / 1024);
            }
            var settled = live.subList(live.size() / 3, live.size());
            if (settled.size() > 2) ledger.put("thousand.slope", slope(settled));
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

    @Override
    public void close() {
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
