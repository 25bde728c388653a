package org.assay.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.assay.audit.KeptRecord;
import org.assay.audit.RecordHead;
import org.assay.identity.CentreId;
import org.assay.platform.Refused;

/**
 * What every centre's record was when a backup was taken, and the digest of that backup's manifest. It is worth something where
 * whoever can change the backup cannot change it too: kept on another machine, by other people, or printed.
 *
 * @param manifest SHA-256 of the manifest, 64 hexadecimal digits
 * @param heads by the centre's id
 */
record Checkpoint(Instant taken, String manifest, List<KeptRecord.Head> heads) {
    private static final String FIRST = "assay checkpoint 1";

    static Checkpoint read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new Refused(
                    "custody-checkpoint",
                    "There is no checkpoint “" + file + "”. Name the file that the backup wrote.");
        }
        try {
            if (!lines.getFirst().equals(FIRST)) throw new IllegalArgumentException();
            var taken = Instant.parse(after("taken ", lines.get(1)));
            var manifest = after("backup ", lines.get(2));
            return new Checkpoint(taken, manifest, heads(lines.subList(3, lines.size())));
        } catch (RuntimeException other) {
            throw new Refused(
                    "custody-checkpoint", "“" + file + "” is not a checkpoint of a backup, or not a whole one.");
        }
    }

    /** In the place of an older one, whole or not at all. */
    void write(Path file) throws IOException {
        var lines = new ArrayList<>(List.of(FIRST, "taken " + taken, "backup " + manifest));
        heads.forEach(head -> lines.add(line(head)));
        var place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        var aside = Files.createTempFile(place.getParent(), "checkpoint", ".part");
        Files.write(aside, lines);
        Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
    }

    static String line(KeptRecord.Head head) {
        return "record " + head.centre().value() + " " + head.record().size() + " "
                + head.record().root();
    }

    /** The heads among such lines, by the centre's id. */
    static List<KeptRecord.Head> heads(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("record "))
                .map(line -> line.split(" ", -1))
                .map(parts -> new KeptRecord.Head(
                        new CentreId(UUID.fromString(parts[1])),
                        new RecordHead(Long.parseLong(parts[2]), root(parts[3]))))
                .sorted(Comparator.comparing(head -> head.centre().value().toString()))
                .toList();
    }

    private static String root(String text) {
        if (!text.matches("[0-9a-f]{64}")) throw new IllegalArgumentException(text);
        return text;
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) throw new IllegalArgumentException(line);
        return line.substring(word.length());
    }
}
