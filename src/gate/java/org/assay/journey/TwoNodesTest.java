package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.assay.MailServer;
import org.assay.Nginx;
import org.assay.Node;
import org.assay.PostgreSql;
import org.assay.platform.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two processes of the product behind the real nginx, on one PostgreSQL, one S3 store and one mail server. What nobody asks for is done
 * once although both are up; and when one of them is killed, whoever worked there goes on at the other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final int PEOPLE = 60;

    @TempDir
    static Path folder;

    private static PostgreSql postgreSql;
    private static JdbcClient database;
    private static S3Server store;
    private static MailServer mail;
    private static List<Node> nodes;
    private static Nginx proxy;

    @BeforeAll
    static void start() throws Exception {
        postgreSql = PostgreSql.fresh();
        database = postgreSql.owner();
        store = new S3Server(Files.createDirectories(folder.resolve("store")));
        store.make("evidence");
        mail = new MailServer();
        var settings = new ArrayList<>(postgreSql.settings());
        settings.addAll(mail.settings());
        settings.addAll(List.of(
                "assay.files.s3.bucket=evidence",
                "assay.files.s3.endpoint=" + store.endpoint(),
                "assay.files.s3.key=" + S3Server.KEY,
                "assay.files.s3.secret=" + S3Server.SECRET,
                "assay.secret=two nodes of one test share this one secret",
                "spring.datasource.hikari.maximum-pool-size=6",
                // Night falls on both at once, every other second; a day is claimed once.
                "assay.files.night=*/2 * * * * *"));
        // The first tells the story before it opens its doors.
        var first = Node.starting("first", settings).awaitReady();
        var second = Node.starting("second", settings).awaitReady();
        nodes = List.of(first, second);
        proxy = Nginx.before(nodes.stream().map(Node::port).toList());
    }

    @AfterAll
    static void stop() throws Exception {
        if (proxy != null) proxy.close();
        nodes.forEach(Node::close);
        if (mail != null) mail.goes();
        if (store != null) store.close();
    }

    @Test
    @Order(1)
    @DisplayName("SC-5 of two nodes that make the same round at once, each letter has one, and so has each night")
    void whatNobodyAskedForIsDoneOnce() {
        var centre = centre();
        var file = troubled(centre);
        tellEverybody(centre);

        for (int person = 0; person < PEOPLE; person++) mail.awaits(address(person), 1);
        await(() -> count("letter where state = 'WAITING'") == 0);
        await(() -> count("evidence_file where kept <> 'KEPT'") == 0);
        nightAgain();
        await(() -> count("evidence_round") == count("audit_head"));

        for (int person = 0; person < PEOPLE; person++)
            assertThat(mail.to(address(person))).as(address(person)).hasSize(1);
        assertThat(count("letter where address like '%@two.example'")).isEqualTo(PEOPLE);
        assertThat(count("letter where address like '%@two.example' and state = 'SENT' and tries = 1"))
                .isEqualTo(PEOPLE);
        assertThat(count(
                        "audit_entry e join audit_subject s on s.centre_id = e.centre_id and s.seq = e.seq where s.subject = '"
                                + file
                                + "' and e.recorded_at > now() - interval '10 minutes' and e.type like '%heck%'"))
                .as("entries that say how the file was found")
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    @DisplayName("SC-6 whose node is killed signs in again on the other and finds what they typed")
    void aNodeIsKilledInMidWork() throws Exception {
        try (var ben = Somebody.signsInAt(proxy.address(), "ben")) {
            ben.opens("queue");
            ben.page
                    .locator("tbody tr", new Page.LocatorOptions().setHasText(""))
                    .first()
                    .locator("a")
                    .first()
                    .click();
            ben.page.locator(".decision").first().waitFor();
            ben.writes(AssessorsWork.FEEDBACK, "Clear and your own. Next: the second call.");
            await(() -> count("draft where text like '%Clear and your own. Next: the second call.%'") == 1);
            ben.waits();
            var work = ben.page.url();
            var answering = new HashSet<>(proxy.answered());
            assertThat(answering).as("one node answers one browser").hasSize(1);
            int his = proxy.last();
            nodes.stream()
                    .filter(node -> node.port() == his)
                    .findFirst()
                    .orElseThrow()
                    .kill();

            ben.goesOnWriting(AssessorsWork.FEEDBACK, " And");
            ben.sees("Your session has ended");
            ben.page.getByText("Press here to sign in again").click();
            ben.signsInHere("ben");

            // The last word, which no node has heard of, was kept by the page.
            ben.holds(AssessorsWork.FEEDBACK, "Clear and your own. Next: the second call. And");
            assertThat(proxy.last()).isNotEqualTo(his);
            try (var elsewhere = Somebody.signsInAt(proxy.address(), "ben")) {
                elsewhere.page.navigate(work);
                elsewhere.page.locator(".decision").first().waitFor();
                assertThat(elsewhere
                                .page
                                .getByLabel(AssessorsWork.FEEDBACK)
                                .first()
                                .inputValue())
                        .startsWith("Clear and your own. Next: the second call.");
            }
        }
    }

    private static UUID centre() {
        return database.sql("select id from centre where name = 'Northgate Skills Centre'")
                .query(UUID.class)
                .single();
    }

    private static String address(int person) {
        return "colleague" + person + "@two.example";
    }

    /** One file of which the last look said that it had changed, so that the next night looks again; and no node has been there today. */
    private static UUID troubled(UUID centre) {
        await(() -> count("evidence_round") == count("audit_head"));
        var file = database.sql("select file_id from evidence_file where centre_id = ? order by file_id limit 1")
                .param(centre)
                .query(UUID.class)
                .single();
        database.sql("update evidence_file set kept = 'CHANGED' where centre_id = ? and sha256 ="
                        + " (select sha256 from evidence_file where centre_id = ? and file_id = ? limit 1)")
                .params(centre, centre, file)
                .update();
        nightAgain();
        return file;
    }

    private static void nightAgain() {
        database.sql("delete from evidence_round").update();
    }

    /** News that wants a letter at once, for many at the same moment, written past the product. */
    private static void tellEverybody(UUID centre) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        IntStream.range(0, PEOPLE).forEach(number -> {
            var person = UUID.randomUUID();
            database.sql("insert into person (id, username, name) values (?, ?, 'A colleague')")
                    .params(person, address(number))
                    .update();
            database.sql("insert into membership (person, centre, role, joined_at) values (?, ?, 'IQA', ?)")
                    .params(person, centre, now)
                    .update();
            database.sql("insert into notice_choice (centre_id, person, pace) values (?, ?, 'AT_ONCE')")
                    .params(centre, person)
                    .update();
            database.sql(
                            "insert into notice (centre_id, id, person, role, kind, title, detail, path, told_at)"
                                    + " values (?, ?, ?, 'IQA', 'DRAW_READY', 'Draw 9 is ready to be reviewed', '', 'samples', ?)")
                    .params(centre, UUID.randomUUID(), person, now)
                    .update();
        });
    }

    private static long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("It has not come to that.");
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
