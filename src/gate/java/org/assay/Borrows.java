package org.assay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Looks at each connection before it is used: PostgreSQL must have forgotten which centre it worked for. */
public final class Borrows {
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong marked = new AtomicLong();
    private volatile boolean looking;

    /** Looks while the deed is done. */
    public void during(Runnable deed) {
        looking = true;
        try {
            deed.run();
        } finally {
            looking = false;
        }
    }

    /** How many connections were looked at. */
    public long seen() {
        return seen.get();
    }

    /** How many of them still knew a centre. */
    public long marked() {
        return marked.get();
    }

    DataSource watching(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                if (looking) look(connection);
                return connection;
            }
        };
    }

    private void look(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(current_setting('assay.centre', true), '')")) {
            row.next();
            seen.incrementAndGet();
            if (!row.getString(1).isEmpty()) marked.incrementAndGet();
        }
        connection.rollback();
    }
}
