package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL itself lets an external quality assurer do, whatever the product asks for in their name. */
class VisitWallTest {
    private static final Set<String> NEVER_READ = Set.of("learner_import", "import_row", "mapped_role", "letter");

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final PostgreSql postgres = assay.postgreSql();
    private final People people = assay.door(People.class);
    private final CentreId northgate =
            people.centreNamed("Northgate Skills Centre").orElseThrow();
    private final Actor frank = people.actor(people.withUsername("frank").orElseThrow(), northgate, Role.EQA);

    @Test
    @DisplayName("T29 within the visit an external quality assurer reads; the day after, the next query finds nothing")
    void nothingAfterTheLastDay() {
        Apart.as(postgres, PostgreSql.SUPERUSER, database -> {
            visit(database, frank.person().value());
            assertThat(count(database, "learner")).isPositive();
            assertThat(count(database, "judgement")).isPositive();

            database.execute("reset role");
            database.update("update eqa_visit set opens = current_date - 9, closes = current_date - 2");
            database.execute("set local role assay_eqa");
            for (var table : Probes.tables(database))
                if (!NEVER_READ.contains(table)
                        && !Set.of("audit_head", "eqa_visit", "draft", "notice", "notice_choice", "invitation")
                                .contains(table))
                    assertThat(count(database, table)).as(table).isZero();
            assertThat(count(database, "eqa_visit")).isPositive();
            return null;
        });
    }

    @Test
    @DisplayName("T29 somebody without a visit of their own finds nothing, and nobody reads who has no centre")
    void nothingWithoutAVisit() {
        Apart.as(postgres, PostgreSql.SUPERUSER, database -> {
            visit(database, UUID.randomUUID());
            assertThat(count(database, "learner")).isZero();
            assertThat(count(database, "eqa_visit")).isZero();
            database.execute("set local assay.person = '" + frank.person().value() + "'");
            database.execute("set local assay.centre = ''");
            assertThat(count(database, "learner")).isZero();
            return null;
        });
    }

    @Test
    @DisplayName("T29, T30 an external quality assurer adds to the record and writes nothing else, on any table")
    void writesNothing() {
        var refused = new ArrayList<String>();
        var taken = new TreeSet<String>();
        for (var table : tables())
            for (var deed :
                    List.of("insert into %s select * from %<s limit 0", "update %s set %s = %2$s", "delete from %s"))
                Apart.as(postgres, PostgreSql.APP, database -> {
                    visit(database, frank.person().value());
                    var name = table + " " + deed.substring(0, 6);
                    try {
                        database.execute(String.format(deed, table, column(table)));
                        taken.add(name);
                    } catch (DataAccessException denied) {
                        assertThat(denied.getMostSpecificCause().getMessage())
                                .startsWith("ERROR: permission denied for table ");
                        refused.add(name);
                    }
                    return null;
                });
        assertThat(taken)
                .isSubsetOf(
                        "audit_entry insert",
                        "audit_subject insert",
                        "audit_words insert",
                        "audit_head insert",
                        "audit_head update",
                        "evidence_view insert",
                        "draft insert",
                        "draft update",
                        "draft delete",
                        "notice update",
                        "invitation update",
                        "notice_choice insert",
                        "notice_choice update",
                        "notice_choice delete")
                .contains("audit_entry insert", "audit_head update");
        assertThat(refused).hasSizeGreaterThan(100).contains("judgement insert", "judgement update", "person update");
        Figures.write("isolation", "isolation.eqa.writes.refused", refused.size());
    }

    @Test
    @DisplayName("T29 the product becomes that role for their transactions alone, and theirs are recorded")
    void theProductBecomesThatRole() {
        var transaction = new TransactionTemplate(assay.door(PlatformTransactionManager.class));
        var jdbc = assay.door(JdbcTemplate.class);
        var eilidh = people.actor(people.withUsername("eilidh").orElseThrow(), northgate, Role.CENTRE_ADMIN);
        for (int round = 0; round < 5; round++) {
            String guest = frank.call(() -> transaction.execute(status -> user(jdbc)));
            assertThat(guest).isEqualTo("assay_eqa");
            String host = eilidh.call(() -> transaction.execute(status -> user(jdbc)));
            assertThat(host).isEqualTo("assay_app");
        }
        assertThatThrownBy(() -> frank.call(
                        () -> transaction.execute(status -> jdbc.update("update judgement set verdict = verdict"))))
                .hasStackTraceContaining("permission denied for table judgement");
        long before = entries();
        assertThat(assay.visitor("frank").opens("visit").text()).contains("Northgate");
        assertThat(entries()).isGreaterThan(before);
    }

    @Test
    @DisplayName(
            "T29 a link opens what it opens, also where an external quality assurer is signed in whose role reads no link")
    void aLinkIsNotOpenedInTheirName() {
        var eilidh = people.actor(people.withUsername("eilidh").orElseThrow(), northgate, Role.CENTRE_ADMIN);
        var links = assay.door(OneTimeLinks.class);
        String token = assay.door(TransactionTemplate.class)
                .execute(status -> links.made(
                        SignInLink.Purpose.SIGN_IN, eilidh.person(), northgate, OneTimeLinks.SIGN_IN, false));
        var guest = assay.visitor("frank");
        assertThat(guest.opens("sign-in?token=unknown").text()).contains("This link opens nothing.");
        assertThat(guest.opens(OneTimeLinks.path(token)).text()).contains("Your link is good.");
        assertThat(guest.posts("login/with-link", "token", "unknown").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?spent"));
        assertThat(guest.posts("login/with-link", "token", token).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("sign-in"));
        assertThat(guest.opens("learners").text()).contains("Amira Khan");
    }

    private long entries() {
        return assay.database()
                .sql("select count(*) from audit_entry where type = 'eqa-opened'")
                .query(Long.class)
                .single();
    }

    private static String user(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select current_user", String.class);
    }

    private void visit(JdbcTemplate database, UUID person) {
        database.execute("set local assay.centre = '" + northgate.value() + "'");
        database.execute("set local assay.person = '" + person + "'");
        database.execute("set local role assay_eqa");
    }

    private static long count(JdbcTemplate database, String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }

    private List<String> tables() {
        return assay.database()
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1")
                .query(String.class)
                .list();
    }

    private String column(String table) {
        return assay.database()
                .sql(
                        "select min(attname) from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped")
                .param("table", table)
                .query(String.class)
                .single();
    }
}
