package org.assay;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assay.identity.Actor;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Two PostgreSQL servers under one Assay. The first has what all centres share and the centres that nobody has moved; the second has one
 * centre's rows, in the same schema made by the same migrations, and sees what is shared through {@code postgres_fdw}. Which of them a
 * transaction goes to follows from who acts.
 */
final class TwoDatabases {
    /** The centre that lives on the second. */
    static final String MOVED = "Harbourside Training";

    private final PostgreSql first = PostgreSql.fresh();
    private final PostgreSql second = PostgreSql.elsewhere();
    private final HikariDataSource pool = new HikariDataSource();

    /** Both with the schema, the second with its view of the first. */
    static TwoDatabases prepared() {
        var both = new TwoDatabases();
        both.migrate();
        both.share();
        return both;
    }

    PostgreSql first() {
        return first;
    }

    PostgreSql second() {
        return second;
    }

    /** By the actor's centre; where nobody acts, the first. */
    DataSource routed(DataSource usual) {
        pool.setJdbcUrl(second.url());
        pool.setUsername(PostgreSql.APP);
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(1_000);
        var routing = new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
                return Actor.present().map(Actor::centreName).orElse("");
            }
        };
        routing.setDefaultTargetDataSource(usual);
        routing.setTargetDataSources(Map.of(MOVED, pool));
        routing.afterPropertiesSet();
        return routing;
    }

    private void migrate() {
        for (var one : List.of(first, second))
            Flyway.configure()
                    .dataSource(one.url(), PostgreSql.OWNER, "")
                    .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                    .load()
                    .migrate();
    }

    /** Keys that point to what is shared cannot reach another server; those of the centre all stay. */
    private void share() {
        var there = new JdbcTemplate(second.as(PostgreSql.SUPERUSER));
        var shared = shared();
        var tables = String.join(", ", shared);
        var statements = Stream.of(
                "drop table " + tables + " cascade",
                "create extension postgres_fdw",
                "create server shared foreign data wrapper postgres_fdw options (host '127.0.0.1', port '"
                        + first.port() + "', dbname '" + first.name() + "')",
                "grant usage on foreign server shared to assay_migrator",
                mapping("postgres", PostgreSql.OWNER),
                mapping(PostgreSql.APP, PostgreSql.APP),
                mapping("assay_eqa", PostgreSql.APP),
                "import foreign schema public limit to (" + tables + ") from server shared into public");
        statements.forEach(there::execute);
        for (var table : shared) there.execute("alter foreign table " + table + " owner to " + PostgreSql.OWNER);
        // The rights are those of the first.
        for (var right : new JdbcTemplate(first.as(PostgreSql.SUPERUSER)).queryForList("""
                select 'grant ' || string_agg(lower(privilege_type), ', ') || ' on ' || table_name || ' to ' || grantee
                from information_schema.role_table_grants where table_schema = 'public' and grantee in ('assay_app', 'assay_eqa')
                and table_name = any (string_to_array(?, ', ')) group by table_name, grantee""", String.class, tables))
            there.execute(right);
    }

    /** What all centres share, as the schema itself says: that it names no centre. */
    private List<String> shared() {
        return new JdbcTemplate(first.as(PostgreSql.OWNER)).queryForList("""
                select t.table_name from information_schema.tables t where t.table_schema = 'public' and t.table_name not like 'flyway%'
                and not exists (select from information_schema.columns c where c.table_schema = 'public'
                  and c.table_name = t.table_name and c.column_name = 'centre_id') order by 1""", String.class);
    }

    private static String mapping(String here, String there) {
        return "create user mapping for " + here + " server shared options (user '" + there
                + "', password_required 'false')";
    }

    /** Nobody gets to the second any more, as when its machine is gone; who is there is thrown out. */
    void losesTheSecond() {
        var server = new JdbcTemplate(second.as(PostgreSql.SUPERUSER));
        server.execute("alter role assay_app nologin");
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'assay_app'");
    }

    void hasTheSecondAgain() {
        new JdbcTemplate(second.as(PostgreSql.SUPERUSER)).execute("alter role assay_app login");
    }

    void close() {
        pool.close();
        second.stop();
    }
}
