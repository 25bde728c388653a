package org.assay.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assay.Figures;
import org.assay.PostgreSql;

/** What one command measures: it makes centres on a real PostgreSQL, with row-level security, and writes figures. */
public final class Benchmark {
    private static final long SEED = 20_261_122;

    private Benchmark() {}

    /** @param arguments the size: {@code typical} where none is given, {@code large} or {@code platform} */
    public static void main(String[] arguments) {
        var size = switch (List.of(arguments).stream().findFirst().orElse("typical")) {
            case "large" -> Size.large();
            case "platform" -> Size.platform();
            default -> Size.typical();
        };
        var postgreSql = PostgreSql.fresh();
        var began = Instant.now();
        Centres.on(postgreSql).generate(size, SEED);
        Figures.write(
                "benchmark",
                "generated.milliseconds",
                Duration.between(began, Instant.now()).toMillis());
        for (var table : List.of("learner", "evidence", "evidence_claim", "judgement", "audit_entry"))
            Figures.write(
                    "benchmark",
                    "generated." + table,
                    postgreSql
                            .owner()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        System.exit(0);
    }
}
