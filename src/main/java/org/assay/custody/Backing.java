package org.assay.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.assay.audit.KeptRecord;
import org.assay.evidence.NamedFiles;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;

/**
 * Takes a backup while the product is at work: the rows of one moment first, then the files that they name, so that no row comes back
 * without its file. A record that does not add up, or is no longer what the last checkpoint says it was, stops it: a backup of
 * what somebody has rewritten would only displace a good one.
 */
final class Backing {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Database database;
    private final FileStore files;
    private final Consumer<String> says;

    Backing(Database database, FileStore files, Consumer<String> says) {
        this.database = database;
        this.files = files;
        this.says = says;
    }

    /** Where the files of all backups in a folder lie: what has not changed is kept once. */
    static Path files(Path folder) {
        return folder.resolve("files");
    }

    /** @param checkpoint the last one, which is replaced */
    void up(Path folder, Path checkpoint) throws SQLException, IOException {
        var taken = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var connection = database.as(database.reader())) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
            if (Database.tables(connection).isEmpty())
                throw new Refused(
                        "custody-empty",
                        "There is no Assay in the database " + database.url() + ". Correct ASSAY_DATABASE_URL.");
            var heads = sound(connection, checkpoint);
            var backup = folder.resolve(NAME.format(taken));
            Files.createDirectories(backup.resolve("tables"));
            var tables = rows(connection, backup);
            var missing = carry(connection, folder);
            var manifest = new Manifest(taken, Database.version(connection), heads, tables, missing);
            new Checkpoint(taken, manifest.write(backup), heads).write(checkpoint);
            says.accept("The backup is " + backup + ". Its checkpoint is " + checkpoint
                    + "; keep that one where nobody who can change the backup can change it.");
            if (!missing.isEmpty())
                throw new Refused(
                        "custody-files",
                        "It is not whole: " + missing.size()
                                + (missing.size() == 1 ? " file is" : " files are")
                                + " not in the file store as stored, such as " + missing.first()
                                + ". Look for what is missing in an older backup.");
        }
    }

    private static List<KeptRecord.Head> sound(Connection connection, Path checkpoint) throws IOException {
        var records = KeptRecord.all(connection);
        for (var record : records)
            if (!record.check().unchanged())
                throw new Refused(
                        "custody-record",
                        "The record of " + record.centre() + " does not add up. "
                                + record.check().sentence()
                                + " No backup was taken; keep the last one, and find out who changed the database.");
        if (Files.exists(checkpoint))
            for (var before : Checkpoint.read(checkpoint).heads()) {
                var root = KeptRecord.rootAt(
                        connection, before.centre(), before.record().size());
                if (!root.equals(Optional.of(before.record().root())))
                    throw new Refused(
                            "custody-record",
                            "The record of the centre " + before.centre().value()
                                    + " is no longer what the checkpoint says: its first "
                                    + before.record().size()
                                    + " entries were rewritten or removed. No backup was taken; keep the last one.");
            }
        return records.stream().map(KeptRecord::head).toList();
    }

    private Map<String, Manifest.Rows> rows(Connection connection, Path backup) throws SQLException, IOException {
        var tables = new TreeMap<String, Manifest.Rows>();
        long all = 0;
        for (var table : Database.tables(connection)) {
            var digest = Carrying.sha256();
            long count;
            try (var file = Files.newOutputStream(Manifest.file(backup, table.name()));
                    var packed = new GZIPOutputStream(new DigestOutputStream(file, digest))) {
                count = Database.copying(connection).copyOut(table.copy("to stdout"), packed);
            }
            tables.put(table.name(), new Manifest.Rows(count, HexFormat.of().formatHex(digest.digest())));
            all += count;
        }
        says.accept(String.format(Locale.UK, "%,d rows of %d tables are written.", all, tables.size()));
        return tables;
    }

    private TreeSet<String> carry(Connection connection, Path folder) throws SQLException, IOException {
        var kept = FileStore.inFolder(files(folder));
        var missing = new TreeSet<String>();
        long[] there = new long[1];
        NamedFiles.each(connection, named -> {
            if (Carrying.carryNew(named, files, kept)) there[0]++;
            else missing.add(named.sha256());
        });
        says.accept(String.format(Locale.UK, "%,d files are beside them.", there[0]));
        return missing;
    }
}
