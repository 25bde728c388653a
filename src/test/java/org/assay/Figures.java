package org.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** What a test counted, kept as {@code name,value} lines under {@code target/figures}. Writing a name again replaces its value. */
public final class Figures {
    private Figures() {}

    public static synchronized void write(String file, String name, long value) {
        try {
            var path = Path.of("target/figures", file + ".csv");
            Files.createDirectories(path.getParent());
            var lines = new TreeMap<String, String>();
            if (Files.exists(path))
                for (var line : Files.readAllLines(path))
                    lines.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1));
            lines.put(name, Long.toString(value));
            var text = new StringBuilder();
            lines.forEach(
                    (key, figure) -> text.append(key).append(',').append(figure).append('\n'));
            Files.writeString(path, text);
            System.out.println("figure " + name + "," + value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
