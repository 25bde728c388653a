package org.assay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The real PostgreSQL, started once for all tests of a run, with a database for each that asks. The roles are made by the script that
 * a centre's own database is made with.
 */
public final class PostgreSql {
    /** Owns the schema and passes by row-level security. */
    public static final String OWNER = "assay_migrator";
    /** As Assay works. */
    public static final String APP = "assay_app";
    /** May do anything, also what nobody should. */
    public static final String SUPERUSER = "postgres";

    private static EmbeddedPostgres cluster;
    private static int databases;

    private final EmbeddedPostgres server;
    private final String name;

    private PostgreSql(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new database, empty but for what the script makes. */
    public static synchronized PostgreSql fresh() {
        try {
            if (cluster == null) cluster = Boolean.getBoolean("assay.durable") ? durable() : EmbeddedPostgres.start();
            return on(cluster);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same on a server of its own, as on another machine; whoever asks stops it. */
    public static synchronized PostgreSql elsewhere() {
        try {
            return on(EmbeddedPostgres.start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PostgreSql on(EmbeddedPostgres server) throws IOException {
        return made(server, "");
    }

    private static PostgreSql made(EmbeddedPostgres server, String like) throws IOException {
        var fresh = new PostgreSql(server, "assay_" + ++databases);
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + fresh.name + like);
        new JdbcTemplate(fresh.as(SUPERUSER)).execute(Files.readString(Path.of("docker/database/roles.sql")));
        return fresh;
    }

    /** Another database with the same in it; nobody may be at work in this one meanwhile. */
    public PostgreSql copy() {
        synchronized (PostgreSql.class) {
            try {
                return made(server, " template " + name + " strategy file_copy");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Removes the database with everything in it, whoever is at work there. */
    public void drop() {
        new JdbcTemplate(server.getPostgresDatabase()).execute("drop database " + name + " with (force)");
    }

    /** Ends the server with everything on it. */
    public void stop() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its server's port on this machine. */
    public int port() {
        return server.getPort();
    }

    /** Its server's first process. */
    public long process() {
        var folder = new JdbcTemplate(server.getPostgresDatabase()).queryForObject("show data_directory", String.class);
        try {
            return Long.parseLong(Files.readAllLines(Path.of(folder, "postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String name() {
        return name;
    }

    /** For whoever measures: tests do without waiting for the disk, a real installation does not and is set as the container's is. */
    private static EmbeddedPostgres durable() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
        containerSettings().forEach(builder::setServerConfig);
        return builder.start();
    }

    /** What {@code docker/compose.yml} sets of PostgreSQL for production, by name. */
    public static Map<String, String> containerSettings() {
        var settings = new LinkedHashMap<String, String>();
        Pattern.compile("(?m)^ +- \"--(\\w+)=([^\"]+)\"$")
                .matcher(compose())
                .results()
                .forEach(one -> settings.put(one.group(1), one.group(2)));
        return settings;
    }

    private static String compose() {
        try {
            return Files.readString(Path.of("docker/compose.yml"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A new database for one application context of a test class. */
    public static PostgreSql fresh(DynamicPropertyRegistry properties) {
        var database = fresh();
        database.settings().forEach(setting -> {
            int equals = setting.indexOf('=');
            properties.add(setting.substring(0, equals), () -> setting.substring(equals + 1));
        });
        return database;
    }

    /** What Assay has to be told to work on it, as {@code name=value}. */
    public List<String> settings() {
        return List.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=" + APP,
                "spring.flyway.url=" + url(),
                "spring.flyway.user=" + OWNER,
                "spring.flyway.password=");
    }

    /** Where it is, without a role. */
    public String url() {
        return server.getJdbcUrl(SUPERUSER, name).replaceAll("\\?.*", "");
    }

    /** A connection for each who asks; each statement is kept. */
    public DataSource as(String role) {
        return new DriverManagerDataSource(url(), role, "");
    }

    /** Past every wall. */
    public JdbcClient owner() {
        return JdbcClient.create(as(OWNER));
    }
}
