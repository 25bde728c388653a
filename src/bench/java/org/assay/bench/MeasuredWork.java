package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assay.PostgreSql;
import org.assay.audit.AuditTrail;
import org.assay.identity.Role;
import org.assay.verification.Reports;
import org.assay.verification.Sampling;

/**
 * What takes long because of how much it looks at, and not because of who waits: a centre made whole, its record checked, a sample drawn from
 * everything, the map of what was sampled, the report of a visit. Each by the product's own front door, behind its walls.
 */
final class MeasuredWork {
    private static final long SEED = 20_261_122;
    private static final Path DATA = Path.of("target/bench/doors");

    private final Ledger ledger;

    MeasuredWork(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A typical centre is made, and its record, which has about a million entries, is checked. */
    void record() {
        record(Size.typical());
    }

    void record(Size size) {
        var postgreSql = PostgreSql.fresh();
        var centres = Centres.on(postgreSql);
        var cast = timed("generate", 1, () -> centres.generate(size, SEED));
        for (var table : List.of("learner", "evidence", "evidence_claim", "judgement", "audit_entry"))
            ledger.put(
                    "generate." + table,
                    postgreSql
                            .owner()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        try (var doors = Doors.of(postgreSql, DATA)) {
            var check = timed(
                    "check",
                    3,
                    () -> doors.as(cast.iqa(), cast.centre(), Role.IQA, doors.door(AuditTrail.class)::check));
            if (!check.unchanged()) throw new Stumble(check.sentence());
            ledger.put("check.entries", check.head().size());
        }
    }

    /** Five thousand learners have finished twelve units each, and nobody has drawn yet. */
    void draw() {
        draw(Size.large().evidence(18).judged(1).record(0.02).draws(0).only("centre-service-programme-1"));
    }

    void draw(Size size) {
        var postgreSql = PostgreSql.fresh();
        var cast = Centres.on(postgreSql).generate(size, SEED);
        try (var doors = Doors.of(postgreSql, DATA)) {
            var sampling = doors.door(Sampling.class);
            timed("map.before", 3, () -> doors.as(cast.iqa(), cast.centre(), Role.IQA, sampling::coverage));
            var drawn = timed("draw", 1, () -> doors.as(cast.iqa(), cast.centre(), Role.IQA, sampling::draw));
            ledger.put("draw.population", drawn.population());
            ledger.put("draw.picked", drawn.picked());
            timed("map", 3, () -> doors.as(cast.iqa(), cast.centre(), Role.IQA, sampling::coverage));
        }
    }

    /** The report of a visit to thirty learners. */
    void report() {
        var postgreSql = PostgreSql.fresh();
        var size = Size.typical().learners(30).only("ocr-post-transaction-1");
        var cast = Centres.on(postgreSql).generate(size, SEED);
        try (var doors = Doors.of(postgreSql, DATA)) {
            var report = timed(
                    "report",
                    5,
                    () -> doors.as(
                            cast.admin(),
                            cast.centre(),
                            Role.CENTRE_ADMIN,
                            () -> Reports.take(doors.product(), cast.visit())));
            ledger.put("report.bytes", report.length);
        }
    }

    /** Does it so often; the first and the middle time are kept, and what came of the last. */
    private <T> T timed(String name, int times, Supplier<T> deed) {
        var millis = new ArrayList<Double>();
        T answer = null;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            answer = deed.get();
            millis.add((System.nanoTime() - began) / 1e6);
        }
        ledger.put(name + ".first.milliseconds", millis.getFirst());
        ledger.put(name + ".milliseconds", Spread.of(millis).p50());
        return answer;
    }
}
