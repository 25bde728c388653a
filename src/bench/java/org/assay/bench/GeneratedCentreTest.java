package org.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.audit.KeptRecord;
import org.assay.platform.StoryClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre that was generated stands up to what the product and PostgreSQL ask of a real one. */
class GeneratedCentreTest {
    private static final Size SMALL =
            Size.typical().learners(30).evidence(40).judged(0.9).draws(2).only("ocr-post-transaction-1");
    private static final long SEED = 4_711;

    /** One day for all that is compared: a test that begins before midnight may end behind it. */
    private static final LocalDate DAY = LocalDate.now(StoryClock.UK);

    private static PostgreSql postgreSql;
    private static Cast cast;

    @BeforeAll
    static void generate() {
        postgreSql = PostgreSql.fresh();
        cast = Centres.on(postgreSql).asOf(DAY).generate(SMALL.centres(2), SEED);
    }

    @Test
    void theProductsOwnCheckVerifiesTheRecords() throws SQLException {
        var records = checked(postgreSql);

        assertThat(records).hasSize(2).allMatch(one -> one.check().unchanged());
        long entries = count("audit_entry");
        assertThat(records.stream().mapToLong(one -> one.head().record().size()).sum())
                .isEqualTo(entries)
                .isGreaterThan(10_000);
        for (var table : List.of("learner", "evidence", "evidence_claim", "judgement"))
            Figures.write("generated", "generated." + table, count(table));
        Figures.write("generated", "generated.entries", entries);
    }

    @Test
    void everyDrawFollowsFromTheRecordAsItStood() {
        assertThat(database().queryForObject("""
                        select count(*) from sample_draw d join audit_entry e on e.centre_id = d.centre_id and e.seq = d.record_size
                        where encode(e.root, 'hex') = d.record_root""", Long.class))
                .isEqualTo(count("sample_draw"))
                .isEqualTo(4);
    }

    @Test
    void everyForeignKeyHolds() {
        var broken = database().queryForList("""
                select format('select count(*) from %s c where %s and not exists (select 1 from %s p where %s)', f.conrelid::regclass,
                  (select string_agg(format('c.%I is not null', a.attname), ' and ') from unnest(f.conkey) k
                    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k), f.confrelid::regclass,
                  (select string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ') from generate_subscripts(f.conkey, 1) i
                    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[i]
                    join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[i]))
                from pg_constraint f where f.contype = 'f'""", String.class);

        assertThat(broken)
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(database().queryForObject(sql, Long.class))
                        .as(sql)
                        .isZero());
    }

    @Test
    void everyKeyIndexAndWallIsAsInASchemaThatNothingWasGeneratedIn() {
        var untouched = PostgreSql.fresh();
        Centres.on(untouched);

        assertThat(schema(postgreSql)).isEqualTo(schema(untouched)).hasSizeGreaterThan(200);
    }

    @Test
    void whatTheTableOfMeasurementsNeedsIsThere() {
        assertThat(cast.learners()).hasSize(10);
        assertThat(cast.submissions()).hasSize(50).doesNotHaveDuplicates();
        assertThat(cast.singles()).isNotEmpty();
        assertThat(cast.people()).isNotEmpty();
        assertThat(database().queryForList("""
                        select distinct (select count(*) from evidence_file f where f.centre_id = v.centre_id and f.evidence = v.evidence) || ' '
                          || (select count(*) from evidence_claim c where c.centre_id = v.centre_id and c.evidence = v.evidence and c.note <> '')
                        from evidence_version v join evidence_claim c on c.centre_id = v.centre_id and c.evidence = v.evidence
                          join enrolment n on n.centre_id = c.centre_id and n.id = c.enrolment
                          join staff_member s on s.centre_id = n.centre_id and s.person = n.assessor
                          join person p on p.id = s.person
                        where v.state = 'SUBMITTED' and p.username = ?""", String.class, cast.assessor())).containsExactly("3 9");
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        var again = PostgreSql.fresh();
        var same = Centres.on(again).asOf(DAY).generate(SMALL, SEED);

        assertThat(same).isEqualTo(cast);
        assertThat(digests(again, same.centre())).hasSizeGreaterThan(30).isEqualTo(digests(postgreSql, cast.centre()));
    }

    @Test
    void moreLearnersLeaveTheFirstOnesAsTheyAreAndTheRecordWhole() throws SQLException {
        var growing = PostgreSql.fresh();
        var centres = Centres.on(growing).asOf(DAY);
        var few = SMALL.learners(12).evidence(6);
        var first = centres.generate(few, SEED);
        var before = rows(growing, "unit_assessment");
        centres.enlarge(first, 1, few.learners(25), SEED);

        assertThat(checked(growing)).hasSize(1).allMatch(one -> one.check().unchanged());
        assertThat(rows(growing, "unit_assessment")).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void anotherCentreSeesNothingOfIt() {
        var other = database().queryForObject("select id from centre where id <> ?", UUID.class, cast.centre());

        assertThat(seen(cast.centre().toString()))
                .allSatisfy((table, rows) -> assertThat(rows)
                        .as(table)
                        .isEqualTo(database()
                                .queryForObject(
                                        "select count(*) from " + table + " where centre_id = ?",
                                        Long.class,
                                        cast.centre())));
        assertThat(seen(other.toString()).keySet()).hasSizeGreaterThan(40);
        assertThat(seen(other.toString()).values()).containsOnly(0L);
        assertThat(seen("").values()).containsOnly(0L);
    }

    /** As PostgreSQL itself writes it down. */
    private static List<String> schema(PostgreSql of) {
        return of.owner().sql("""
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
                          from pg_constraint where connamespace = 'public'::regnamespace
                        union all
                        select indexdef from pg_indexes where schemaname = 'public'
                        union all
                        select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all
                        select tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
                          from pg_policies where schemaname = 'public'
                        union all
                        select oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
                          where relkind = 'r' and relnamespace = 'public'::regnamespace
                        order by 1""").query(String.class).list();
    }

    /** How many rows of the first centre each table shows to Assay at work for a centre. */
    private static Map<String, Long> seen(String acting) {
        var source = postgreSql.as(PostgreSql.APP);
        var app = new JdbcTemplate(source);
        return new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            app.queryForList("select set_config('assay.centre', ?, true)", acting);
            var seen = new TreeMap<String, Long>();
            for (var table : tables(postgreSql))
                seen.put(
                        table,
                        app.queryForObject(
                                "select count(*) from " + table + " where centre_id = ?", Long.class, cast.centre()));
            return seen;
        });
    }

    private static List<KeptRecord> checked(PostgreSql of) throws SQLException {
        try (var connection = of.as(PostgreSql.OWNER).getConnection()) {
            connection.setAutoCommit(false);
            return KeptRecord.all(connection);
        }
    }

    private static JdbcTemplate database() {
        return new JdbcTemplate(postgreSql.as(PostgreSql.OWNER));
    }

    private static long count(String table) {
        return database().queryForObject("select count(*) from " + table, Long.class);
    }

    private static List<String> tables(PostgreSql of) {
        return of.owner().sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1""").query(String.class).list();
    }

    /** Every table's rows of a centre in one number each. */
    private static Map<String, String> digests(PostgreSql of, UUID centre) {
        var digests = new TreeMap<String, String>();
        for (var table : tables(of))
            of.owner()
                    .sql("select md5(string_agg(t::text, ' ' order by t::text)) from " + table
                            + " t where centre_id = :centre having count(*) > 0")
                    .param("centre", centre)
                    .query(String.class)
                    .optional()
                    .ifPresent(digest -> digests.put(table, digest));
        return digests;
    }

    private static HashSet<String> rows(PostgreSql of, String table) {
        return new HashSet<>(of.owner()
                .sql("select t::text from " + table + " t")
                .query(String.class)
                .list());
    }
}
