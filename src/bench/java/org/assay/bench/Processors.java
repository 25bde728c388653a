package org.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.PostgreSql;

/** What the processors did for whom over a while, by what Linux tells of its processes; elsewhere nothing is told. */
final class Processors {
    /** Ticks a second, as Linux tells times to programs on every machine. */
    private static final double TICKS = 100;

    private final long product;
    private final long database;
    private Map<String, Double> before = Map.of();
    private long began;

    Processors(long product, PostgreSql postgreSql) {
        this.product = product;
        this.database = postgreSql.process();
    }

    void begins() {
        before = seconds();
        began = System.nanoTime();
    }

    /** As shares of all processors since it began. */
    void keep(Ledger ledger) {
        double all = (System.nanoTime() - began) / 1e9 * Runtime.getRuntime().availableProcessors();
        var now = seconds();
        now.forEach((who, seconds) -> {
            double share = 100 * (seconds - before.getOrDefault(who, 0.0)) / all;
            ledger.put("thousand.cpu." + who, share);
            System.out.printf("processors: %s %.1f %%%n", who, share);
        });
    }

    private Map<String, Double> seconds() {
        var seconds = new LinkedHashMap<String, Double>();
        try {
            seconds.put("product", own(product));
            seconds.put("database", own(database) + children());
            seconds.put("driver", own(ProcessHandle.current().pid()));
        } catch (IOException notLinux) {
            return Map.of();
        }
        return seconds;
    }

    /** Of the process, and of those of its children that have ended. */
    private static double own(long pid) throws IOException {
        var fields = fields(Path.of("/proc", Long.toString(pid), "stat"));
        double ticks = 0;
        for (int field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
        return ticks / TICKS;
    }

    /** After the name, which may hold anything. */
    private static String[] fields(Path stat) throws IOException {
        var text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }

    /** PostgreSQL has a process for each connection, and some for itself. */
    private double children() {
        return ProcessHandle.of(database).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> {
                    try {
                        return own(child.pid());
                    } catch (IOException | RuntimeException gone) {
                        return 0;
                    }
                })
                .sum();
    }
}
