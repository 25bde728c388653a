package org.assay.identity;

import java.sql.SQLException;
import java.util.function.Function;
import org.assay.PostgreSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection, one transaction, of which nothing stays. */
final class Apart {
    private Apart() {}

    static <T> T as(PostgreSql postgres, String role, Function<JdbcTemplate, T> deed) {
        try (var connection = postgres.as(role).getConnection()) {
            connection.setAutoCommit(false);
            try {
                return deed.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
