package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assay.RunningAssay;
import org.assay.ShortLived;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.assay.platform.SmallDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.util.unit.DataSize;

/** What somebody may do how often and how much of it, with small numbers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.profiles.default=none",
            "vaadin.productionMode=true",
            "assay.data=target/test-data/limits",
            "assay.sign-in.failures-per-name=3",
            "assay.sign-in.failures-per-address=12",
            "assay.sign-in.links-per-name=2",
            "assay.files.uploads-per-person=6",
            "assay.files.uploads-per-centre=8",
            "assay.files.quota-per-person=100KB",
            "assay.files.quota-per-centre=150KB",
            "assay.request.max-size=64KB"
        })
@Import(SignInByForm.class)
@DirtiesContext
class LimitsTest {
    private static final String PASSWORD = "correct horse";

    @LocalServerPort
    int port;

    @Autowired
    SubmittingEvidence submitting;

    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    FileStore store;

    private final HttpClient nobody = HttpClient.newHttpClient();
    private ACentre northgate;

    @BeforeEach
    void aCentre() {
        northgate = new ACentre(people, office, enrolling, PASSWORD);
    }

    @Test
    @DisplayName(
            "T34 who fails to sign in too often is not asked for a while, is told how long, and nobody else is kept"
                    + " out")
    void signingIn() throws Exception {
        for (int i = 0; i < 2; i++) assertThat(asksForALink().statusCode()).isEqualTo(302);
        assertThat(asksForALink().statusCode()).isEqualTo(429);
        for (int i = 0; i < 3; i++)
            assertThat(enters(northgate.ben, "wrong").statusCode()).isEqualTo(302);
        var refused = enters(northgate.ben, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 300L);
        assertThat(refused.body())
                .contains("Too many tries have been made under this user name. Try again in ")
                .contains("href=\"/login\"");
        // Rightly, as often as one likes.
        for (int i = 0; i < 20; i++) {
            var right = enters(northgate.carys, PASSWORD);
            assertThat(right.statusCode()).isEqualTo(302);
            assertThat(right.headers().firstValue("Location").orElse("")).doesNotContain("error");
        }
        for (int i = 0; i < 9; i++)
            assertThat(enters("nobody-" + i, "wrong").statusCode()).isEqualTo(302);
        var fromHere = enters(northgate.carys, PASSWORD);
        assertThat(fromHere.statusCode()).isEqualTo(429);
        assertThat(fromHere.body()).contains("Too many tries have been made from where you are.");
    }

    @Test
    @DisplayName("T17 who sends very many files is asked to wait, and others are not")
    void manyFiles() throws Exception {
        var draft = northgate.amira.call(() -> submitting.start("Many"));
        for (int i = 0; i < 6; i++)
            assertThat(send(northgate.amira, draft, "abc " + i).statusCode()).isEqualTo(201);
        var refused = send(northgate.amira, draft, "one more");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.body()).contains("so this one was not taken. Send it again in ");
        var other = northgate.liam.call(() -> submitting.start("Few"));
        assertThat(send(northgate.liam, other, "abc").statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "T17 when very many files come from one centre each of its people is asked to wait, and another centre is not")
    void manyFilesOfOneCentre() throws Exception {
        var draft = northgate.amira.call(() -> submitting.start("Many"));
        for (int i = 0; i < 6; i++)
            assertThat(send(northgate.amira, draft, "abc " + i).statusCode()).isEqualTo(201);
        var other = northgate.liam.call(() -> submitting.start("Few"));
        for (int i = 0; i < 2; i++)
            assertThat(send(northgate.liam, other, "abc " + i).statusCode()).isEqualTo(201);
        var refused = send(northgate.liam, other, "one more");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.body()).contains("so this one was not taken. Send it again in ");
        assertThat(northgate.liam.call(() -> submitting.item(other)).files()).hasSize(2);

        var elsewhere = new ACentre(people, office, enrolling, PASSWORD);
        var quiet = elsewhere.amira.call(() -> submitting.start("Few"));
        assertThat(send(elsewhere.amira, quiet, "abc").statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "T17 what does not fit into the room of a learner or of a centre is refused with how much is used, before"
                    + " it is read where its length is said")
    void quotas() throws Exception {
        var amira = northgate.amira.call(() -> submitting.start("Much"));
        var liam = northgate.liam.call(() -> submitting.start("Much"));
        assertThat(send(northgate.amira, amira, "a".repeat(60_000)).statusCode())
                .isEqualTo(201);

        assertThat(unread(northgate.amira, amira, 60_000))
                .startsWith("HTTP/1.1 507")
                .contains(
                        "your files take up 60 KB of the 102 KB that one learner may keep. Take out what you no longer"
                                + " need");
        var unsaid = send(
                northgate.amira,
                amira,
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("b".repeat(60_000).getBytes(UTF_8))));
        assertThat(unsaid.statusCode()).isEqualTo(507);
        assertThat(northgate.amira.call(() -> submitting.item(amira)).files()).hasSize(1);

        assertThat(send(northgate.liam, liam, "c".repeat(80_000)).statusCode()).isEqualTo(201);
        var centre = send(northgate.amira, amira, "d".repeat(30_000));
        assertThat(centre.statusCode()).isEqualTo(507);
        assertThat(centre.body()).contains("the files of your centre take up 140 KB of the 153 KB that it may keep");
        // Room that a refused file had taken is given back.
        assertThat(send(northgate.amira, amira, "e".repeat(9_000)).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("T34 a page that sends too much at once is refused with a sentence")
    void largeRequests() throws Exception {
        var large = "x".repeat(70_000);
        var said = nobody.send(
                HttpRequest.newBuilder(uri("/?v-r=uidl"))
                        .POST(BodyPublishers.ofString(large))
                        .build(),
                BodyHandlers.ofString());
        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(said.body())
                .isEqualTo(
                        "This is more than a page may send at once, so nothing of it was taken. Send less at a time.");
    }

    @Test
    @DisplayName("T17 where the disk takes no more nothing is said to be kept, and nothing is left of it")
    void fullDisk() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "small-disk-");
        assertThat(new ShortLived(SmallDisk.class, "-XX:+UseSerialGC", "-XX:-UsePerfData")
                        .runOnSmallDisk(256, List.of(folder.toString())))
                .containsExactly("@ small 1000", "@ full", "@ left 1");
    }

    @Test
    @DisplayName("T17 so much of the disk stays free whatever comes, and who is refused for it is told")
    void floorOfTheDisk() throws Exception {
        var nothing = new Quotas.Used(LearnerId.next(), 0, 0);
        var large = DataSize.ofTerabytes(1_000_000);
        long free = store.free();

        northgate.amira.run(() -> {
            var deepFloor = new Quotas(database, store, large, large, DataSize.ofBytes(free / 2));
            assertThatCode(() -> deepFloor.room("notes.txt", nothing, 10).close())
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> deepFloor.room("notes.txt", nothing, free))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("There is no room for files at the moment, so “notes.txt” was not taken.");
            var highFloor = new Quotas(database, store, large, large, DataSize.ofBytes(free * 2));
            assertThatThrownBy(() -> highFloor.room("notes.txt", nothing, -1))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("There is no room for files at the moment");
        });
    }

    @Test
    @DisplayName("T34 of very many pages of one person the oldest is put away and says so; the newest stay")
    void manyPages() {
        var amira = RunningAssay.get().visitor("amira");
        var first = amira.tab();
        first.goes("evidence");
        var newest = Stream.generate(amira::tab).limit(20).toList();
        assertThat(first.looks().text()).contains("You have many pages of Assay open, so this one was put away.");
        for (var page : List.of(newest.getFirst(), newest.getLast()))
            assertThat(page.looks().text()).doesNotContain("put away");
    }

    private HttpResponse<String> asksForALink() throws Exception {
        return nobody.send(
                HttpRequest.newBuilder(uri("/login/link"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=nobody@example.org"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> enters(Actor actor, String password) throws Exception {
        return enters(
                database.sql("select username from person where id = ?")
                        .param(actor.person().value())
                        .query(String.class)
                        .single(),
                password);
    }

    private HttpResponse<String> enters(String username, String password) throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        return client.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=" + username + "&password=" + URLEncoder.encode(password, UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(Actor learner, EvidenceId draft, String words) throws Exception {
        return send(learner, draft, BodyPublishers.ofString(words));
    }

    private HttpResponse<String> send(Actor learner, EvidenceId draft, BodyPublisher body) throws Exception {
        return nobody.send(
                HttpRequest.newBuilder(uri("/" + place(learner, draft)))
                        .header("X-File-Name", "notes.txt")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** The answer to a file of which only the length is ever sent. */
    private String unread(Actor learner, EvidenceId draft, int length) throws Exception {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream()
                    .write(("POST /" + place(learner, draft) + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nX-File-Name: notes.txt\r\nContent-Length: " + length
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            line.getOutputStream().flush();
            byte[] head = new byte[4096];
            var answer = new StringBuilder();
            // Once the sentence is there nothing more is waited for: the server itself may wait for the file.
            while (!answer.toString().contains("sentence")) {
                int read = line.getInputStream().read(head);
                if (read < 0) break;
                answer.append(new String(head, 0, read, UTF_8));
            }
            return answer.toString();
        } catch (SocketTimeoutException waits) {
            return "no answer before the file itself has come";
        }
    }

    private String place(Actor learner, EvidenceId draft) {
        return learner.call(() -> submitting.uploadPlace(draft)).path();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
