package org.assay.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The least that an answer can cost: one hand-written statement over the connection settings that the product has, as its role, behind
 * the same row-level security, every column read.
 */
final class Floor implements AutoCloseable {
    private final Connection connection;
    private final UUID centre;

    Floor(DataSource asTheProduct, UUID centre) {
        try {
            this.connection = asTheProduct.getConnection();
            this.connection.setAutoCommit(false);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        this.centre = centre;
    }

    /** Milliseconds from begin to commit, and what came. */
    record Cost(Spread millis, long rows) {}

    Cost of(String sql, List<List<Object>> parameters, int times) {
        var millis = new ArrayList<Double>();
        long rows = 0;
        for (int time = -times / 2; time < times; time++) {
            long began = System.nanoTime();
            rows = once(sql, parameters.get(Math.floorMod(time, parameters.size())));
            if (time >= 0) millis.add((System.nanoTime() - began) / 1e6);
        }
        return new Cost(Spread.of(millis), rows);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long once(String sql, List<Object> parameters) {
        try (var wall = connection.createStatement();
                var statement = connection.prepareStatement(sql)) {
            wall.execute("SET LOCAL assay.centre = '" + centre + "'");
            for (int at = 0; at < parameters.size(); at++) statement.setObject(at + 1, parameters.get(at));
            long rows = 0;
            try (var found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    rows++;
                    for (int column = 1; column <= columns; column++) found.getObject(column);
                }
            }
            connection.commit();
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }
}
