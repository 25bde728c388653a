package org.assay.evidence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The files that rows name, of all centres: for whoever keeps the installation, by a connection that sees every centre. Nobody who is
 * signed in gets here.
 */
public final class NamedFiles {
    private static final int FETCH = 500;

    private NamedFiles() {}

    /**
     * One object of the store.
     *
     * @param scope by which the store keeps it apart
     */
    public record Named(UUID scope, String sha256, long bytes) {}

    /** What is done with each. */
    @FunctionalInterface
    public interface Visit {
        void to(Named file) throws IOException;
    }

    /** Each object once. The connection must not commit by itself. */
    public static void each(Connection database, Visit visit) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(
                    "select centre_id, sha256, max(bytes) from evidence_file group by centre_id, sha256 order by centre_id, sha256")) {
                while (rows.next())
                    visit.to(new Named(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3)));
            }
        }
    }
}
