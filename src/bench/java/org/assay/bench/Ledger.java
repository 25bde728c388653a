package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every figure and fact of a measurement by its name, as {@code name,value} lines in a plain file. A part that is measured again
 * replaces what it found before; the page is drawn from nothing else.
 */
final class Ledger {
    static final Path FILE = Path.of("target/figures/benchmark.csv");

    private final TreeMap<String, String> values = new TreeMap<>();
    private final Path file;

    private Ledger(Path file) {
        this.file = file;
    }

    /** What was kept before, if anything. */
    static Ledger kept(Path file) {
        try {
            var ledger = new Ledger(file);
            if (Files.exists(file))
                for (var line : Files.readAllLines(file))
                    ledger.values.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1));
            return ledger;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Forgets all whose names begin so. */
    Ledger without(String beginning) {
        values.keySet().removeIf(name -> name.startsWith(beginning));
        return this;
    }

    void put(String name, double value) {
        put(name, String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", ""));
    }

    void put(String name, long value) {
        put(name, Long.toString(value));
    }

    void put(String name, String value) {
        values.put(name, value.replaceAll("\\s+", " ").strip());
        save();
    }

    Optional<Double> number(String name) {
        return text(name).map(Double::valueOf);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    List<String> names(String beginning) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var text = new StringBuilder();
            values.forEach(
                    (name, value) -> text.append(name).append(',').append(value).append('\n'));
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
