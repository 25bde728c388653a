package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What all of it ran on: without that, no figure means anything. */
final class Machine {
    private Machine() {}

    static void describe(Ledger ledger) {
        ledger.put("about.date", LocalDate.now().toString());
        ledger.put("about.cores", Runtime.getRuntime().availableProcessors());
        ledger.put("about.cpu", line(Path.of("/proc/cpuinfo"), line -> line.startsWith("model name")));
        ledger.put("about.memory", gigabytes(line(Path.of("/proc/meminfo"), line -> line.startsWith("MemTotal"))));
        ledger.put("about.system", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
        ledger.put("about.java", System.getProperty("java.vm.name") + " " + Runtime.version());
        ledger.put("about.vaadin", com.vaadin.flow.server.Version.getFullVersion() + " (Flow)");
        ledger.put("about.hibernate", org.hibernate.Version.getVersionString());
        ledger.put("about.spring", org.springframework.boot.SpringBootVersion.getVersion());
    }

    /** "24684084 kB" as people read it. */
    private static String gigabytes(String kilobytes) {
        var figures = kilobytes.replaceAll("\\D", "");
        return figures.isEmpty() ? kilobytes : Math.round(Long.parseLong(figures) / 1024.0 / 1024.0) + " GB";
    }

    private static String line(Path file, Predicate<String> which) {
        try (var lines = Files.lines(file)) {
            return lines.filter(which).findFirst().orElse(": not told").replaceFirst("^[^:]*:\\s*", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
