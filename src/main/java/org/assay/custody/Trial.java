package org.assay.custody;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.assay.audit.KeptRecord;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The data folder of a trial: the H2 database and the files beside it. Nothing in it changes: H2 puts a database in order when it opens
 * it, after an end without a warning above all, so a copy is opened and thrown away afterwards.
 */
final class Trial implements Origin {
    private static final String DATABASE = "assay.mv.db";

    private final Path folder;
    private @Nullable Connection open;
    private @Nullable Path copied;

    Trial(Path folder) {
        this.folder = folder;
    }

    @Override
    public void check() throws SQLException {
        if (!Files.exists(folder.resolve(DATABASE)))
            throw new Refused(
                    "custody-trial",
                    "There is no trial in “" + folder
                            + "”. Name the folder that assay.data names; it holds assay.mv.db.");
        connection();
    }

    private Connection connection() throws SQLException {
        if (open != null) return open;
        try {
            var copy = copy();
            open = DriverManager.getConnection(
                    "jdbc:h2:file:" + copy.toAbsolutePath().normalize().resolve("assay")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                            + ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1",
                    "assay",
                    "");
            // From now on only this connection reads it: whoever ends the move, and however, leaves nothing of what
            // people wrote.
            FileSystemUtils.deleteRecursively(copy.toFile());
            return open;
        } catch (IOException | SQLException unreadable) {
            throw new Refused(
                    "custody-trial",
                    "The trial in “" + folder + "” cannot be read. What stands in the way is: "
                            + unreadable.getMessage());
        }
    }

    /** As long as an Assay works on it, it holds a lock on the database. */
    private Path copy() throws IOException {
        var place = Files.createTempDirectory("assay-trial-");
        copied = place;
        try (var from = FileChannel.open(folder.resolve(DATABASE), StandardOpenOption.READ);
                var lock = from.tryLock(0, Long.MAX_VALUE, true)) {
            if (lock == null) throw inUse();
            try (var to = FileChannel.open(
                    place.resolve(DATABASE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (long at = 0; at < from.size(); ) at += from.transferTo(at, from.size() - at, to);
            }
        } catch (OverlappingFileLockException byThisProcess) {
            throw inUse();
        }
        return place;
    }

    private Refused inUse() {
        return new Refused(
                "custody-trial", "An Assay works on the trial in “" + folder + "”. Stop it, then try again.");
    }

    @Override
    public String version() throws SQLException {
        return Database.version(connection());
    }

    @Override
    public boolean mayBeOlder() {
        return false;
    }

    @Override
    public long write(Database.Table table, OutputStream rows) throws SQLException, IOException {
        long count = 0;
        try (var statement = connection().createStatement();
                var all = statement.executeQuery("select " + table.list() + " from \"" + table.name() + "\"")) {
            for (; all.next(); count++) rows.write(line(table, all).getBytes(StandardCharsets.UTF_8));
        }
        return count;
    }

    private static String line(Database.Table table, ResultSet row) throws SQLException {
        var line = new StringBuilder();
        for (int column = 0; column < table.columns().size(); column++) {
            if (column > 0) line.append('\t');
            if (table.binary().contains(table.columns().get(column))) {
                byte[] bytes = row.getBytes(column + 1);
                line.append(bytes == null ? "\\N" : "\\\\x" + HexFormat.of().formatHex(bytes));
            } else {
                String value = row.getString(column + 1);
                if (value == null) line.append("\\N");
                else escape(value, line);
            }
        }
        return line.append('\n').toString();
    }

    private static void escape(String value, StringBuilder line) {
        for (int at = 0; at < value.length(); at++) {
            char one = value.charAt(at);
            switch (one) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(one);
            }
        }
    }

    @Override
    public FileStore files() {
        return FileStore.inFolder(folder.resolve("files"));
    }

    @Override
    public Set<String> missing() {
        return Set.of();
    }

    @Override
    public void compare(List<KeptRecord> arrived) throws SQLException {
        var sent = KeptRecord.heads(connection());
        if (!arrived.stream().map(KeptRecord::head).toList().equals(sent))
            throw new Refused(
                    "custody-record",
                    "The records that arrived are not those of the trial. Nothing was kept; try again.");
    }

    @Override
    public void close() throws SQLException {
        if (open != null) open.close();
        if (copied != null) FileSystemUtils.deleteRecursively(copied.toFile());
    }
}
