package org.assay.custody;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assay.audit.KeptRecord;
import org.assay.evidence.NamedFiles;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Brings all that an installation keeps to a new, empty PostgreSQL. The rows are written in one transaction that ends after every record
 * has been recomputed and every file is there: what is refused or killed on the way leaves tables without a row, and can be tried again.
 */
final class Bringing {
    private final Database database;
    private final FileStore files;
    private final Consumer<String> says;

    Bringing(Database database, FileStore files, Consumer<String> says) {
        this.database = database;
        this.files = files;
        this.says = says;
    }

    /** @param afterwards the sentence for the end */
    void bring(Origin origin, String afterwards) throws SQLException, IOException {
        try (origin) {
            origin.check();
            checkVersion(origin);
            try (var target = database.as(database.migrator())) {
                checkEmpty(target);
            }
            database.migrateTo(origin.version());
            try (var target = database.as(database.migrator())) {
                bringRows(origin, target);
                var records = records(target);
                origin.compare(records);
                bringFiles(origin, target);
                target.commit();
                records.forEach(record -> says.accept("The record of " + record.centre() + ": "
                        + record.check().sentence()));
            }
        }
        says.accept("Done. " + afterwards);
    }

    private void checkVersion(Origin origin) throws SQLException, IOException {
        var theirs = MigrationVersion.fromVersion(origin.version());
        int compared = theirs.compareTo(MigrationVersion.fromVersion(database.newest()));
        if (compared > 0)
            throw new Refused("custody-version", "That was written by a newer Assay. Do this with the newer one.");
        if (compared < 0 && !origin.mayBeOlder())
            throw new Refused(
                    "custody-version",
                    "That was written by an older Assay. Start this version on it once, stop it, then try again.");
    }

    private static void checkEmpty(Connection target) throws SQLException {
        for (var table : Database.tables(target))
            if (Database.count(target, table) > 0)
                throw new Refused(
                        "custody-empty",
                        "The database is not empty: there are rows in " + table.name()
                                + ". Make a new one with docker/database/roles.sql and name it in ASSAY_DATABASE_URL.");
    }

    private void bringRows(Origin origin, Connection target) throws SQLException, IOException {
        var tables = Database.tables(target);
        long all = 0;
        for (var table : tables) {
            long sent;
            try (OutputStream rows =
                    new PGCopyOutputStream(Database.copying(target).copyIn(table.copy("from stdin")))) {
                sent = origin.write(table, rows);
            }
            long arrived = Database.count(target, table);
            if (arrived != sent)
                throw new Refused(
                        "custody-rows",
                        "Of " + sent + " rows of " + table.name() + " " + arrived
                                + " arrived. Nothing was kept; try again.");
            all += arrived;
        }
        says.accept(String.format(Locale.UK, "%,d rows of %d tables have arrived.", all, tables.size()));
    }

    private static List<KeptRecord> records(Connection target) {
        var records = KeptRecord.all(target);
        for (var record : records)
            if (!record.check().unchanged())
                throw new Refused(
                        "custody-record",
                        "The record of " + record.centre() + " does not add up. "
                                + record.check().sentence() + " Nothing was kept.");
        return records;
    }

    private void bringFiles(Origin origin, Connection target) throws SQLException, IOException {
        var missing = new ArrayList<String>();
        long[] brought = new long[2];
        NamedFiles.each(target, named -> {
            if (Carrying.carry(named, origin.files(), files)) {
                brought[0]++;
                brought[1] += named.bytes();
            } else if (!origin.missing().contains(named.sha256())) missing.add(named.sha256());
        });
        if (!missing.isEmpty())
            throw new Refused(
                    "custody-files",
                    "The rows name " + missing.size() + (missing.size() == 1 ? " file that is" : " files that are")
                            + " not there as they were stored, such as " + missing.getFirst()
                            + ". Nothing was kept; put what is missing back, then try again.");
        says.accept(String.format(
                Locale.UK,
                "%,d files of %,d bytes are there, each with the digest it was stored by.",
                brought[0],
                brought[1]));
    }
}
