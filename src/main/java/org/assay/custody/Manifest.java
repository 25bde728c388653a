package org.assay.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assay.audit.KeptRecord;
import org.assay.platform.Refused;

/**
 * What a backup holds. It is written last: a folder without one is a backup that was not finished.
 *
 * @param schema the version of the schema
 * @param heads of the records, by the centre's id
 * @param tables by name
 * @param missing digests of files that rows name and that were not there as they were stored
 */
record Manifest(
        Instant taken, String schema, List<KeptRecord.Head> heads, Map<String, Rows> tables, Set<String> missing) {
    private static final String FIRST = "assay backup 1";
    private static final String NAME = "MANIFEST";

    /** The rows of one table, in a file of its own. */
    record Rows(long count, String sha256) {}

    static Path file(Path backup, String table) {
        return backup.resolve("tables").resolve(table + ".copy.gz");
    }

    /** @return its SHA-256 */
    String write(Path backup) throws IOException {
        var lines = new ArrayList<>(List.of(FIRST, "taken " + taken, "schema " + schema));
        heads.forEach(head -> lines.add(Checkpoint.line(head)));
        tables.forEach((name, rows) -> lines.add("table " + name + " " + rows.count() + " " + rows.sha256()));
        missing.forEach(digest -> lines.add("missing " + digest));
        Files.write(backup.resolve(NAME), lines);
        return digest(backup);
    }

    static String digest(Path backup) throws IOException {
        try (var content = Files.newInputStream(backup.resolve(NAME))) {
            return Carrying.digest(content);
        } catch (NoSuchFileException missing) {
            throw new Refused(
                    "custody-backup",
                    "There is no whole backup in “" + backup
                            + "”. Name the folder of one backup; it holds a file MANIFEST.");
        }
    }

    static Manifest read(Path backup) throws IOException {
        digest(backup);
        var lines = Files.readAllLines(backup.resolve(NAME));
        try {
            if (!lines.getFirst().equals(FIRST)) throw new IllegalArgumentException();
            var tables = new LinkedHashMap<String, Rows>();
            var missing = new TreeSet<String>();
            for (var line : lines) {
                var parts = line.split(" ", -1);
                if (parts[0].equals("table")) tables.put(parts[1], new Rows(Long.parseLong(parts[2]), parts[3]));
                if (parts[0].equals("missing")) missing.add(parts[1]);
            }
            return new Manifest(
                    Instant.parse(lines.get(1).substring("taken ".length())),
                    lines.get(2).substring("schema ".length()),
                    Checkpoint.heads(lines),
                    tables,
                    missing);
        } catch (RuntimeException other) {
            throw new Refused("custody-backup", "The manifest in “" + backup + "” cannot be read.");
        }
    }
}
