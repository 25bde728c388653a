package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assay.PostgreSql;

/** The work of a typical centre: what each costs in statements, rows and bytes, how long it takes for one, eight and 64, and the floor. */
final class WorkPart implements Benchmark.Part {
    static final List<Integer> PEOPLE = List.of(1, 8, 64);

    @Override
    public void measure(Ledger ledger, boolean quick) {
        try (var stand = Stand.typical(quick)) {
            measure(stand, ledger, quick);
        }
    }

    private static void measure(Stand stand, Ledger ledger, boolean quick) {
        Sizes.describe(ledger, "size.work", stand);
        List.of("count.", "time.", "floor.", "large.check").forEach(ledger::without);
        var walks = Walks.of(null, stand.cast(), stand.places());
        try (var product = stand.start(true)) {
            count(walks.on(product.address()), product, ledger);
        }
        try (var product = stand.start(false)) {
            time(walks.on(product.address()), product, ledger, quick);
            where(walks.on(product.address()), product, ledger, quick);
            // Last, because what it reads drives everything else out of PostgreSQL's memory.
            var check = walks.on(product.address()).check();
            keep(
                    Taken.by(new Crowd(1, Duration.ZERO, Duration.ofMinutes(3), 3).cold(), check, product),
                    "large.",
                    1,
                    ledger);
        }
        floors(stand, ledger, quick ? 20 : 100);
    }

    /** One person, with the counting proxy between the product and its database; no time is taken. */
    private static void count(Walks walks, Product product, Ledger ledger) {
        var sql = new ArrayList<String>();
        for (var walk : everything(walks))
            Taken.by(new Crowd(1, Duration.ZERO, Duration.ofSeconds(20), 5), walk, product)
                    .forEach((work, taken) -> {
                        ledger.put("count." + work + ".statements", median(taken, Taken::statements));
                        ledger.put("count." + work + ".settings", median(taken, Taken::settings));
                        ledger.put("count." + work + ".questions", median(taken, Taken::questions));
                        ledger.put("count." + work + ".rows", median(taken, Taken::rows));
                        ledger.put("count." + work + ".wire", median(taken, Taken::wire));
                        ledger.put("count." + work + ".requests", median(taken, Taken::requests));
                        sql.add("== " + work + "\n"
                                + String.join("\n", taken.getLast().sql()));
                    });
        try {
            Files.write(Path.of("target/bench/statements.txt"), sql);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double median(List<Taken> taken, java.util.function.ToDoubleFunction<Taken> what) {
        return Taken.spread(taken, what).p50();
    }

    private static List<Walk> everything(Walks walks) {
        var all = new ArrayList<Walk>();
        all.add(walks.takingUp());
        all.addAll(walks.reading());
        all.addAll(List.of(walks.judge(), walks.upload()));
        return all;
    }

    private static void time(Walks walks, Product product, Ledger ledger, boolean quick) {
        warm(walks, product, quick);
        for (int people : PEOPLE) {
            var crowd = people == 1
                    ? new Crowd(1, Duration.ZERO, Duration.ofSeconds(quick ? 2 : 6), quick ? 8 : 80)
                    : new Crowd(people, Duration.ofSeconds(1), Duration.ofSeconds(quick ? 3 : 8), Integer.MAX_VALUE);
            for (var walk : everything(walks)) timed(crowd, walk, product, ledger);
        }
    }

    /** A walk on which somebody stumbled has no times and says so; the others go on. */
    private static void timed(Crowd crowd, Walk walk, Product product, Ledger ledger) {
        ledger.without("failed." + walk.name() + "." + crowd.people());
        try {
            keep(Taken.by(crowd, walk, product), "time.", crowd.people(), ledger);
        } catch (Stumble stumbled) {
            stumbled.printStackTrace();
            ledger.put("failed." + walk.name() + "." + crowd.people(), String.valueOf(stumbled.getMessage()));
            // What it saw of the others belongs to no walk that follows.
            product.seen();
        }
    }

    /** Until the virtual machine has compiled what it is going to be asked for. */
    static void warm(Walks walks, Product product, boolean quick) {
        var crowd = new Crowd(4, Duration.ZERO, Duration.ofSeconds(quick ? 2 : 8), Integer.MAX_VALUE);
        for (var walk : walks.reading()) Taken.by(crowd, walk, product);
    }

    /** A virtual machine that does not record leaves the page without it and nothing else. */
    private static void where(Walks walks, Product product, Ledger ledger, boolean quick) {
        ledger.without("failed.where");
        try {
            Profile.keep(walks.reading(), Duration.ofSeconds(quick ? 2 : 6), product, ledger);
        } catch (RuntimeException unseen) {
            unseen.printStackTrace();
            ledger.put("failed.where", String.valueOf(unseen.getMessage()));
        }
    }

    static void keep(java.util.Map<String, List<Taken>> taken, String kind, int people, Ledger ledger) {
        taken.forEach((work, all) -> {
            var name = kind + work + "." + people;
            var server = Taken.spread(all, Taken::server);
            var browser = Taken.spread(all, Taken::browser);
            ledger.put(name + ".p50", server.p50());
            ledger.put(name + ".p95", server.p95());
            ledger.put(name + ".browser.p50", browser.p50());
            ledger.put(name + ".browser.p95", browser.p95());
            ledger.put(name + ".times", server.count());
            System.out.printf(
                    "%-24s p50 %8.2f ms  p95 %8.2f ms  %d times%n", name, server.p50(), server.p95(), server.count());
        });
    }

    private static void floors(Stand stand, Ledger ledger, int times) {
        try (var floor =
                new Floor(stand.database().as(PostgreSql.APP), stand.cast().centre())) {
            Floors.of(stand.cast(), stand.places()).forEach((work, asked) -> {
                var cost = floor.of(asked.sql(), asked.parameters(), times);
                ledger.put("floor." + work + ".p50", cost.millis().p50());
                ledger.put("floor." + work + ".p95", cost.millis().p95());
                ledger.put("floor." + work + ".rows", cost.rows());
            });
        }
    }
}
