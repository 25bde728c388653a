package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The third wall, alone: the database itself keeps centres apart, for whatever asks it, and Assay does not start on one that would not. */
class WallsTest {
    private static final String NORTHGATE = "Northgate Skills Centre";
    private static final String HARBOURSIDE = "Harbourside Training";

    private final PostgreSql postgres = RunningAssay.onRealParts().postgreSql();
    private final JdbcTemplate owner = new JdbcTemplate(postgres.as(PostgreSql.OWNER));
    private final UUID northgate = centre(NORTHGATE);
    private final UUID harbourside = centre(HARBOURSIDE);

    private UUID centre(String name) {
        return owner.queryForObject("select id from centre where name = ?", UUID.class, name);
    }

    @Test
    @DisplayName("T1, T2 no row of another centre is read, changed, deleted or added, whichever is asked for by name")
    void noRowOfAnotherCentre() {
        var others = IntStream.range(0, 12).mapToObj(number -> UUID.randomUUID().toString());
        var strangers = Stream.concat(Stream.of(northgate.toString(), harbourside.toString(), ""), others)
                .toList();

        var result = Probes.of(postgres, strangers);

        Figures.write("isolation", "isolation.probes", result.probes());
        Figures.write("isolation", "isolation.leaks", result.leaks().size());
        assertThat(result.leaks()).isEmpty();
        assertThat(result.probes()).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    @DisplayName("T2 a centre sees the whole of its own and nothing else, and where nobody acts there is nothing")
    void aCentreSeesItsOwn() {
        for (var centre : List.of(northgate, harbourside)) {
            var own = Probes.rows(owner, centre);
            assertThat(own.values()).anyMatch(rows -> rows > 0);
            assertThat(seen(centre.toString())).isEqualTo(own);
        }
        assertThat(seen("").values()).containsOnly(0L);
        assertThat(seen(null).values()).containsOnly(0L);
    }

    private TreeMap<String, Long> seen(String centre) {
        return Apart.as(postgres, PostgreSql.APP, app -> {
            if (centre != null) app.execute("set local assay.centre = '" + centre + "'");
            return Probes.rows(app, null);
        });
    }

    @Test
    @DisplayName("T3 no foreign key takes a row of another centre, with row-level security out of the way")
    void noForeignKeyTakesARowOfAnotherCentre() {
        var keys = owner.queryForList("""
                select f.conname as key, c.relname as place, (select string_agg(quote_ident(a.attname), ',' order by a.attnum)
                  from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
                  (select string_agg(format('x.%I is not null', a.attname), ' and ') from pg_attribute a
                  where a.attrelid = c.oid and a.attnum = any (f.conkey)) as filled
                from pg_constraint f join pg_class c on c.oid = f.conrelid
                where f.contype = 'f' and array_length(f.conkey, 1) > 1 and c.relnamespace = 'public'::regnamespace order by 1""");
        var newcomer = UUID.randomUUID();
        var tried = new ArrayList<String>();
        for (var key : keys) {
            var columns = (String) key.get("columns");
            var moved = columns.replaceFirst("\\bcentre_id\\b", "'" + newcomer + "'::uuid");
            var rows = owner.queryForObject(
                    "select count(*) from " + key.get("place") + " x where centre_id = ? and " + key.get("filled"),
                    Long.class,
                    northgate);
            if (rows == 0) continue;
            tried.add((String) key.get("key"));
            assertThatThrownBy(() -> Apart.as(postgres, PostgreSql.OWNER, database -> {
                        database.update("insert into centre (id, name) values (?, 'Newcomer')", newcomer);
                        return database.update(
                                "insert into " + key.get("place") + " (" + columns + ") select " + moved + " from "
                                        + key.get("place") + " x where centre_id = ? and " + key.get("filled")
                                        + " limit 1",
                                northgate);
                    }))
                    .as((String) key.get("key"))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("violates foreign key constraint");
        }
        assertThat(tried).hasSizeGreaterThan(25);
    }

    @Test
    @DisplayName("T8 no function acts with its owner's rights and no view shows what its owner sees")
    void nothingActsWithItsOwnersRights() {
        assertThat(owner.queryForList(
                        "select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace",
                        String.class))
                .isEmpty();
        assertThat(owner.queryForList("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
                        or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))""", String.class)).isEmpty();
        assertThat(Walls.gaps(JdbcClient.create(postgres.as(PostgreSql.APP)))).isEmpty();
    }

    @Test
    @DisplayName("T6 Assay does not start as a role that row-level security does not bind, and says so in a sentence")
    void doesNotStartAsAWrongRole() {
        assertThat(refusal(PostgreSql.SUPERUSER)).contains("the role postgres is a superuser");
        assertThat(refusal(PostgreSql.OWNER)).contains("the role assay_migrator is a superuser, passes by");
        assertThat(refusal("assay_backup")).contains("the role assay_backup is a superuser, passes by");
    }

    @Test
    @DisplayName("T6 Assay does not start on a table of a centre that nothing protects, and names it")
    void doesNotStartOnAnUnprotectedTable() {
        owner.execute("create table leaflet (centre_id uuid not null, id uuid not null, primary key (centre_id, id))");
        try {
            assertThat(refusal(PostgreSql.APP))
                    .startsWith(
                            "Assay keeps centres apart by row-level security and cannot here: the table leaflet has no row-level security, and ");
        } finally {
            owner.execute("drop table leaflet");
        }
        assertThat(refusal(PostgreSql.APP)).isEqualTo("It starts.");
    }

    /** Starts as little of Assay as begins transactions. */
    private String refusal(String role) {
        var settings = new ArrayList<>(postgres.settings());
        settings.removeIf(setting -> setting.startsWith("spring.datasource.username="));
        settings.addAll(List.of(
                "spring.datasource.username=" + role,
                "spring.jpa.hibernate.ddl-auto=none",
                "spring.profiles.default=none",
                "spring.main.banner-mode=off"));
        try (var started = new SpringApplicationBuilder(Beginnings.class)
                .web(WebApplicationType.NONE)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new))) {
            return "It starts.";
        } catch (RuntimeException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause())
                if (cause instanceof WallMissing missing)
                    return new WallMissingAnalyzer().analyze(refused, missing).getDescription();
            throw refused;
        }
    }

    /** Without an annotation of Spring Boot, by which tests of this package would take it for the product. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @Import(Tenancy.class)
    static class Beginnings {}
}
