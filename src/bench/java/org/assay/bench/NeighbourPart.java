package org.assay.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A quiet centre by itself, and the same people of it while everybody at another centre asks as fast as answers come. */
final class NeighbourPart implements Benchmark.Part {
    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("neighbour.");
        var one = Size.typical().learners(quick ? 100 : 300).evidence(12);
        int flood = quick ? 16 : 64;
        try (var stand = Stand.of(one.centres(2));
                var product = stand.start(false, "assay.pages.open=100000")) {
            var walks = Walks.of(product.address(), stand.cast(), stand.places());
            WorkingDay.begins(walks, product, quick);
            var quiet = quiet(stand);
            var crowd = new Crowd(4, Duration.ofMillis(500), Duration.ofSeconds(quick ? 5 : 30), Integer.MAX_VALUE);
            Walk walk = new Quiet(product, quiet);
            crowd.walks(walk);
            keep(ledger, "alone", Taken.by(crowd, walk, product));
            var over = new AtomicBoolean();
            var refused = new AtomicInteger();
            var loud = Thread.ofPlatform().daemon().start(() -> {
                var all = new Crowd(flood, Duration.ZERO, Duration.ofSeconds(quick ? 2 : 5), Integer.MAX_VALUE);
                while (!over.get()) floods(all, walks, refused);
            });
            // Until they are all there.
            new Crowd(1, Duration.ZERO, Duration.ofSeconds(quick ? 3 : 15), Integer.MAX_VALUE).walks(walk);
            keep(ledger, "beside", Taken.by(crowd, walk, product));
            over.set(true);
            join(loud);
            ledger.put("neighbour.refused", refused.get());
        }
        ledger.put("neighbour.flood", flood);
        ledger.put(
                "neighbour.ratio",
                ledger.number("neighbour.beside.p95").orElseThrow()
                        / ledger.number("neighbour.alone.p95").orElseThrow());
    }

    /** Who asks for more than their centre's share is told so, and asks again. */
    private static void floods(Crowd all, Walks walks, AtomicInteger refused) {
        try {
            all.walks(walks.learner());
        } catch (Stumble told) {
            refused.incrementAndGet();
        }
    }

    private record Quiet(Product product, List<String> people) implements Walk {
        @Override
        public String name() {
            return "quiet";
        }

        @Override
        public Steps seat(int seat) {
            return WorkingDay.learns(product.address(), people.get(seat % people.size()));
        }
    }

    private static void keep(Ledger ledger, String when, java.util.Map<String, List<Taken>> taken) {
        var all = taken.values().stream().flatMap(List::stream).toList();
        ledger.put(
                "neighbour." + when + ".p50", Taken.spread(all, Taken::browser).p50());
        ledger.put(
                "neighbour." + when + ".p95", Taken.spread(all, Taken::browser).p95());
        ledger.put("neighbour." + when + ".times", all.size());
    }

    /** Learners of the other centre who have something to look at. */
    private static List<String> quiet(Stand stand) {
        return stand.database()
                .owner()
                .sql("""
                        select p.username from learner l join person p on p.id = l.person
                        where l.centre_id <> ? and p.password_hash is not null
                        and exists (select from enrolment e where e.centre_id = l.centre_id and e.learner = l.id and e.state = 'ACTIVE')
                        order by p.username limit 4""")
                .param(stand.cast().centre())
                .query(String.class)
                .list();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
