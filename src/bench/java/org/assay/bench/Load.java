package org.assay.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Writes rows by PostgreSQL's COPY, as the role that owns the schema. Each COPY is kept by itself; it does not wait for the disk. */
final class Load implements AutoCloseable {
    private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(8);
    private final List<Connection> all;

    Load(DataSource owner, int connections) {
        all = IntStream.range(0, connections).mapToObj(one -> connected(owner)).toList();
        free.addAll(all);
    }

    private static Connection connected(DataSource owner) {
        try {
            var connection = owner.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            return connection;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    void write(Rows rows) {
        rows.all().forEach(this::write);
    }

    void write(Table table, CopyText rows) {
        if (rows.rows() == 0) return;
        Connection connection = null;
        try {
            connection = free.take();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
            try {
                copy.writeToCopy(rows.held(), 0, rows.size());
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The rows of " + table.table() + " were refused.", refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            if (connection != null) free.add(connection);
        }
    }

    @Override
    public void close() {
        for (var connection : all)
            try {
                connection.close();
            } catch (SQLException gone) {
                throw new IllegalStateException(gone);
            }
    }
}
