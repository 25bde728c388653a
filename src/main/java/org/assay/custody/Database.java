package org.assay.custody;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.platform.Refused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The PostgreSQL that the product works on, by the roles that see every centre.
 *
 * @param url without a user
 * @param migrator owns the schema
 * @param reader reads everything and changes nothing
 */
record Database(String url, Role migrator, Role reader) {
    private static final String HISTORY = "flyway_schema_history";

    record Role(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A table with the columns that are written.
     *
     * @param binary those of them that hold bytes
     */
    record Table(String name, List<String> columns, Set<String> binary) {
        /** Its name and columns, as statements of either database have them. */
        String list() {
            return columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
        }

        String copy(String direction) {
            return "copy \"" + name + "\" (" + list() + ") " + direction;
        }
    }

    /** A connection of its own, with a transaction open. */
    Connection as(Role role) throws SQLException {
        try {
            var connection = DriverManager.getConnection(url, role.name(), role.password());
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException refused) {
            throw new Refused(
                    "custody-database",
                    "The database " + url + " does not let " + role + " in: " + refused.getMessage()
                            + " Correct its address or its password (ASSAY_DATABASE_URL, ASSAY_MIGRATOR_PASSWORD, ASSAY_BACKUP_PASSWORD).");
        }
    }

    /** Rows to and from PostgreSQL, as it writes them itself. */
    static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Makes the schema as it was at this version. */
    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, migrator.name(), migrator.password())
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    /** The newest version that this program can make. */
    String newest() {
        var all = Flyway.configure()
                .dataSource(url, migrator.name(), migrator.password())
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .info()
                .all();
        return Arrays.stream(all)
                .map(one -> one.getVersion())
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
    }

    /** The version of the schema on either database. */
    static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"success\" and \"version\" is not null")) {
            MigrationVersion newest = MigrationVersion.EMPTY;
            while (rows.next()) {
                var version = MigrationVersion.fromVersion(rows.getString(1));
                if (version.compareTo(newest) > 0) newest = version;
            }
            return newest.getVersion();
        }
    }

    /** Every table of the product, so that each comes after those that it points to. */
    static List<Table> tables(Connection connection) throws SQLException {
        var all = new LinkedHashMap<String, Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, a.attname, format_type(a.atttypid, null) = 'bytea'
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attgenerated = ''
                        order by c.relname, a.attname""")) {
            while (rows.next()) {
                var name = rows.getString(1);
                if (name.equals(HISTORY)) continue;
                var table =
                        all.computeIfAbsent(name, fresh -> new Table(fresh, new ArrayList<>(), new LinkedHashSet<>()));
                table.columns().add(rows.getString(2));
                if (rows.getBoolean(3)) table.binary().add(rows.getString(2));
            }
        }
        return inOrder(all, pointing(connection));
    }

    private static Map<String, Set<String>> pointing(Connection connection) throws SQLException {
        var pointing = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, t.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                        join pg_class t on t.oid = f.confrelid
                        where f.contype = 'f' and f.conrelid <> f.confrelid and c.relnamespace = current_schema()::regnamespace""")) {
            while (rows.next())
                pointing.computeIfAbsent(rows.getString(1), fresh -> new LinkedHashSet<>())
                        .add(rows.getString(2));
        }
        return pointing;
    }

    private static List<Table> inOrder(Map<String, Table> all, Map<String, Set<String>> pointing) {
        var ordered = new LinkedHashMap<String, Table>();
        while (ordered.size() < all.size()) {
            int before = ordered.size();
            all.forEach((name, table) -> {
                if (ordered.keySet().containsAll(pointing.getOrDefault(name, Set.of()))) ordered.put(name, table);
            });
            if (ordered.size() == before)
                throw new IllegalStateException("Tables point to each other in a circle: " + all.keySet());
        }
        return List.copyOf(ordered.values());
    }

    /** Works for either database. */
    static long count(Connection connection, Table table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from \"" + table.name() + "\"")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
