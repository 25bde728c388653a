package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.audit.AuditTrail;
import org.assay.enrolment.ImportingLearners;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One product over two PostgreSQL servers, with the rows of one centre on the second. It is the product as it is, at work as the role that
 * owns nothing: the story is told on both, people of both work, and neither server has a row of the other's centre.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoDatabasesTest {
    private static TwoDatabases databases;
    private static RunningAssay assay;

    @BeforeAll
    static void start() {
        databases = TwoDatabases.prepared();
        assay = RunningAssay.routed(databases.first(), databases::routed);
    }

    @AfterAll
    static void stop() {
        if (assay != null) assay.close();
        if (databases != null) databases.close();
    }

    @Test
    @Order(1)
    @DisplayName("SC-4 two centres on two servers: each has its whole story where it lives and not a row on the other")
    void eachCentreLivesOnItsServer() {
        people("hamish", TwoDatabases.MOVED).run(() -> stages("una"));
        people("eilidh", "Northgate Skills Centre").run(() -> stages("vera"));

        var first = rows(databases.first());
        var second = rows(databases.second());
        System.out.println("rows of centres on the first server: " + first + ", on the second: " + second);

        assertThat(foreign(databases.first(), moved())).isEmpty();
        assertThat(foreign(databases.second(), northgate())).isEmpty();
        assertThat(first).hasSizeGreaterThan(25);
        assertThat(second)
                .containsKeys("learner", "evidence", "audit_entry", "learner_import")
                .hasSizeGreaterThan(12);
        assertThat(databases
                        .second()
                        .owner()
                        .sql("select count(*) from learner_import where staged_by = ?")
                        .param(people("hamish", TwoDatabases.MOVED).person().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    @DisplayName("SC-4 people of both centres work at once, and each record adds up where it is kept")
    void peopleOfBothWork() {
        assertThat(assay.visitor("eilidh").opens("learners").text()).contains("Amira Khan");
        assertThat(assay.visitor("hamish").opens("learners").text())
                .doesNotContain("Amira Khan")
                .contains("Learners");
        for (var one :
                new Actor[] {people("hamish", TwoDatabases.MOVED), people("eilidh", "Northgate Skills Centre")}) {
            var check = one.call(() -> assay.door(AuditTrail.class).check());
            assertThat(check.unchanged()).as(check.sentence()).isTrue();
            assertThat(check.head().size()).isGreaterThan(5);
        }
    }

    @Test
    @Order(3)
    @DisplayName(
            "SC-4 while the server of one centre is gone the other centre works on, and the first does again when it is back")
    void oneServerIsGone() {
        var eilidh = assay.visitor("eilidh");
        var hamish = assay.visitor("hamish");
        databases.losesTheSecond();
        try {
            assertThat(eilidh.opens("learners").text()).contains("Amira Khan");
            var page = hamish.opens("learners");
            assertThat(page.isBroken()).isTrue();
            assertThat(page.text())
                    .contains(
                            "This page could not be shown",
                            "What was saved and every draft is kept. Load it again; if it fails again, report reference ");
            var file = hamish.visits(assay.at("progress.csv"));
            assertThat(file.statusCode()).isEqualTo(503);
            assertThat(file.headers().firstValue("Retry-After")).contains("60");
            assertThat(file.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(file.body())
                    .contains(
                            "Assay cannot reach its records just now. What was saved and every draft is kept. Wait a minute, then load"
                                    + " this page again.");
        } finally {
            databases.hasTheSecondAgain();
        }
        assertThat(hamish.opens("learners").text()).contains("Learners · Assay").doesNotContain("That did not work.");
    }

    private static void stages(String name) {
        assay.door(ImportingLearners.class)
                .stage(
                        "learners.csv",
                        "First name,Last name,Email,Cohort\n%s,Voss,%s.voss@example.org,Nowhere\n"
                                .formatted(name, name)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static Actor people(String username, String centre) {
        var people = assay.door(People.class);
        return people.actor(
                people.withUsername(username).orElseThrow(), new CentreId(centre(centre)), Role.CENTRE_ADMIN);
    }

    private static UUID centre(String name) {
        return databases
                .first()
                .owner()
                .sql("select id from centre where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private static UUID northgate() {
        return centre("Northgate Skills Centre");
    }

    private static UUID moved() {
        return centre(TwoDatabases.MOVED);
    }

    private static List<String> owned(PostgreSql database) {
        return database.owner()
                .sql(
                        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'centre_id'"
                                + " order by 1")
                .query(String.class)
                .list();
    }

    /** How many there are of each table's, where there are any. */
    private static TreeMap<String, Long> rows(PostgreSql database) {
        var rows = new TreeMap<String, Long>();
        for (var table : owned(database)) {
            long count = database.owner()
                    .sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
            if (count > 0) rows.put(table, count);
        }
        return rows;
    }

    /** The tables in which somebody else's centre has a row. */
    private static List<String> foreign(PostgreSql database, UUID centre) {
        var found = new ArrayList<String>();
        for (var table : owned(database))
            if (database.owner()
                            .sql("select count(*) from " + table + " where centre_id = ?")
                            .param(centre)
                            .query(Long.class)
                            .single()
                    > 0) found.add(table);
        return found;
    }
}
