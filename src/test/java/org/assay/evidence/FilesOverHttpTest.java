package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.profiles.default=none",
            "vaadin.productionMode=true",
            "assay.files.max-size=1MB",
            "assay.data=target/test-data/http"
        })
@Import(SignInByForm.class)
class FilesOverHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    SubmittingEvidence submitting;

    @Autowired
    UploadTickets tickets;

    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    final HttpClient nobody = HttpClient.newHttpClient();
    ACentre northgate;
    EvidenceId evidence;
    String ticket;

    @BeforeEach
    void aDraftAndATicket() {
        northgate = new ACentre(people, office, enrolling, "correct horse");
        evidence = northgate.amira.call(() -> submitting.start("Follow-up call"));
        ticket = northgate.amira.call(() -> tickets.issue(evidence));
    }

    @Test
    void a_file_arrives_without_a_session_and_its_receipt_says_what_arrived() throws Exception {
        var answer = send(ticket, "Letter%20to%20Z%C3%B6e.txt", null, BodyPublishers.ofString("abc"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")
                .contains("\"size\":3");
        assertThat(northgate.amira.call(() -> submitting.item(evidence)).files())
                .extracting(EvidenceFile::name)
                .containsExactly("Letter to Zöe.txt");
    }

    @Test
    void sending_again_under_the_same_id_gives_the_same_receipt() throws Exception {
        String id = UUID.randomUUID().toString();

        var first = send(ticket, "a.txt", id, BodyPublishers.ofString("abc"));
        var again = send(ticket, "a.txt", id, BodyPublishers.ofString("abc"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(northgate.amira.call(() -> submitting.item(evidence)).files())
                .hasSize(1);
    }

    @Test
    @DisplayName("F4 a ticket that was changed anywhere opens nothing")
    void a_ticket_that_was_changed_anywhere_opens_nothing() throws Exception {
        byte[] bytes = Base64.getUrlDecoder().decode(ticket);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(tickets.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("byte " + at)
                    .isEmpty();
        }
        assertThat(tickets.read("")).isEmpty();
        assertThat(tickets.read("not a ticket")).isEmpty();
        assertThat(tickets.read(ticket)).isPresent();
        bytes[20] ^= 1;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var answer = send(changed, "a.txt", null, BodyPublishers.ofString("abc"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The time for sending this file is over.");
    }

    @Test
    @DisplayName("F4 a ticket ends after a day")
    void a_ticket_ends_after_a_day() {
        StoryClock.at(new StoryClock().instant().minus(Duration.ofHours(25)), () -> {
            String old = northgate.amira.call(() -> tickets.issue(evidence));
            assertThat(tickets.read(old)).isPresent();
            ticket = old;
        });
        assertThat(tickets.read(ticket)).isEmpty();
    }

    @Test
    @DisplayName(
            "F2 what is empty, too large or not what its name says is refused with a sentence, and nothing is kept")
    void what_is_empty_too_large_or_not_what_its_name_says_is_refused_with_a_sentence_and_nothing_is_kept()
            throws Exception {
        assertThat(send(ticket, "empty.pdf", null, BodyPublishers.noBody()))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("“empty.pdf” is empty: it has 0 bytes."));

        byte[] program = new byte[600];
        program[0] = 'M';
        program[1] = 'Z';
        var exe = send(ticket, "letter.pdf", null, BodyPublishers.ofByteArray(program));
        assertThat(exe.statusCode()).isEqualTo(422);
        assertThat(exe.body()).contains("“letter.pdf” is a Windows program although its name ends in .pdf.");

        byte[] large = new byte[1024 * 1024 + 1];
        for (var body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            var answer = send(ticket, "film.mp4", null, body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("“film.mp4” is larger than 1 MB, which is the most.");
        }
        assertThat(northgate.amira.call(() -> submitting.item(evidence)).files())
                .isEmpty();
    }

    @Test
    void nothing_arrives_in_what_is_submitted_or_discarded() throws Exception {
        northgate.amira.run(() -> submit());
        var frozen = send(ticket, "a.txt", null, BodyPublishers.ofString("abc"));
        assertThat(frozen.statusCode()).isEqualTo(409);
        assertThat(frozen.body()).contains("Withdraw it if you want to change it.");

        var other = northgate.amira.call(() -> submitting.start("Another"));
        String gone = northgate.amira.call(() -> {
            String issued = tickets.issue(other);
            submitting.discard(other);
            return issued;
        });
        assertThat(send(gone, "a.txt", null, BodyPublishers.ofString("abc")).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("F3 a file is given out to those who may read it and to nobody else")
    void a_file_is_given_out_to_those_who_may_read_it_and_to_nobody_else() throws Exception {
        var file = attach("notes.txt", "0123456789".getBytes(UTF_8));
        northgate.amira.run(() -> submit());
        String path = path(file);
        var harbourside = new ACentre(people, office, enrolling, "correct horse");

        var given = get(signedIn(northgate.ben), path);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(new String(given.body(), UTF_8)).isEqualTo("0123456789");
        assertThat(given.headers().firstValue("content-disposition").orElse("")).startsWith("attachment;");
        assertThat(given.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(given.headers().firstValue("content-security-policy")).contains("sandbox; default-src 'none'");
        assertThat(given.headers().firstValue("cache-control")).contains("private, no-store");

        var some = part(signedIn(northgate.ben), path, "bytes=2-4");
        assertThat(some.statusCode()).isEqualTo(206);
        assertThat(new String(some.body(), UTF_8)).isEqualTo("234");
        assertThat(some.headers().firstValue("content-range")).contains("bytes 2-4/10");
        assertThat(part(signedIn(northgate.ben), path, "bytes=40-").statusCode())
                .isEqualTo(416);

        for (Actor stranger : List.of(northgate.liam, harbourside.amira, harbourside.ben, harbourside.dev))
            for (String way : List.of("", "/inline", "/page/1.png"))
                assertThat(get(signedIn(stranger), path + way).statusCode()).isEqualTo(404);
        assertThat(get(nobody, path).statusCode()).isEqualTo(302);
        assertThat(get(signedIn(northgate.ben), path + "/inline").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("F3 the record hears of a look once an hour, and never of the learner's own")
    void the_record_hears_of_a_look_once_an_hour_and_never_of_the_learners_own() throws Exception {
        var file = attach("notes.txt", "words".getBytes(UTF_8));
        northgate.amira.run(() -> submit());
        get(signedIn(northgate.amira), path(file));
        assertThat(views(file)).isZero();

        var ben = signedIn(northgate.ben);
        get(ben, path(file));
        get(ben, path(file));
        get(signedIn(northgate.dev), path(file));

        assertThat(views(file)).isEqualTo(2);
    }

    @Test
    void parts_asked_for_at_the_same_moment_are_all_given_out_and_told_once() throws Exception {
        var file = attach("notes.txt", "words".getBytes(UTF_8));
        northgate.amira.run(() -> submit());
        var ben = signedIn(northgate.ben);
        var request = HttpRequest.newBuilder(uri(path(file))).build();

        var answers = java.util.stream.IntStream.range(0, 12)
                .mapToObj(at -> ben.sendAsync(request, BodyHandlers.ofByteArray()))
                .toList();

        for (var answer : answers) assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(views(file)).isEqualTo(1);
    }

    @Test
    @DisplayName("F5 a photo is shown upright and without what the camera added")
    void a_photo_is_shown_upright_and_without_what_the_camera_added() throws Exception {
        var file = attach("photo.jpg", sidewaysPhotoWithAPlace());
        northgate.amira.run(() -> submit());

        var shown = get(signedIn(northgate.ben), path(file) + "/inline");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(new String(shown.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(80);
        // The red end of the sideways picture was at the left; turned clockwise it is at the top.
        assertThat(new Color(picture.getRGB(20, 5)).getRed()).isGreaterThan(180);
        assertThat(new Color(picture.getRGB(20, 75)).getRed()).isLessThan(80);
    }

    @Test
    void pages_of_a_pdf_are_shown_as_pictures() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        var file = attach("letter.pdf", out.toByteArray());
        northgate.amira.run(() -> submit());
        var ben = signedIn(northgate.ben);

        var page = get(ben, path(file) + "/page/1.png");

        assertThat(file.pages()).isEqualTo(1);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(page.body())).getWidth())
                .isEqualTo(1275);
        assertThat(get(ben, path(file) + "/page/2.png").statusCode()).isEqualTo(404);
        assertThat(get(ben, path(file) + "/page/0.png").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("F6 what waits for the virus scan or was rejected by it comes out of no door, for nobody")
    void what_waits_for_the_virus_scan_or_was_rejected_by_it_comes_out_of_no_door() throws Exception {
        var photo = attach("bench.jpg", sidewaysPhotoWithAPlace());
        northgate.amira.run(() -> submit());
        for (var actor : List.of(northgate.amira, northgate.ben)) {
            var client = signedIn(actor);
            assertThat(get(client, path(photo)).statusCode()).isEqualTo(200);
            assertThat(get(client, path(photo) + "/inline").statusCode()).isEqualTo(200);
            for (var state : List.of(ScanState.QUARANTINED, ScanState.REJECTED)) {
                scanned(photo, state);
                for (String door : List.of("", "/inline", "/page/1.png"))
                    for (var answer :
                            List.of(get(client, path(photo) + door), part(client, path(photo) + door, "bytes=0-9"))) {
                        assertThat(answer.statusCode()).as(state + door).isEqualTo(422);
                        assertThat(new String(answer.body(), UTF_8)).isEqualTo(state.sentence());
                    }
            }
            scanned(photo, ScanState.TOO_LARGE);
            assertThat(get(client, path(photo)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("F9 an object that has gone is a sentence and not half a file")
    void an_object_that_has_gone_is_a_sentence_and_not_half_a_file() throws Exception {
        var file = attach("notes.txt", "0123456789 gone".getBytes(UTF_8));
        var amira = signedIn(northgate.amira);
        Files.delete(Path.of("target/test-data/http/files", northgate.id.value().toString())
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256()));

        for (var answer : List.of(get(amira, path(file)), part(amira, path(file), "bytes=3-5"))) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(new String(answer.body(), UTF_8)).isEqualTo(EvidenceTexts.MISSING);
            assertThat(answer.headers().firstValue("content-range")).isEmpty();
        }
    }

    private void scanned(EvidenceFile file, ScanState state) {
        var changed = new TransactionTemplate(transactions)
                .execute(tx -> database.sql(
                                "update evidence_file set scan = :state where centre_id = :centre and file_id = :file")
                        .param("state", state.name())
                        .param("centre", northgate.id.value())
                        .param("file", file.file().value())
                        .update());
        assertThat(changed).isEqualTo(1);
    }

    private void submit() {
        var item = submitting.item(evidence);
        submitting.revise(
                evidence, new EvidenceDraft(item.title(), item.facts().on(LocalDate.of(2026, 11, 10)), "I called."));
        submitting.putForward(evidence, List.of(northgate.amiraFor("2.1")));
        submitting.declareAndSubmit(evidence, AuthenticityDeclaration.declared());
    }

    private EvidenceFile attach(String name, byte[] content) {
        return northgate.amira.call(() -> {
            try {
                return submitting.attach(evidence, FileUpload.of(name, new ByteArrayInputStream(content)));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    private String path(EvidenceFile file) {
        return "/files/" + evidence.value() + "/1/" + file.file().value();
    }

    private long views(EvidenceFile file) {
        return database.sql("select count(*) from evidence_view where file_id = ?")
                .param(file.file().value())
                .query(Long.class)
                .single();
    }

    /** 80 by 40, red at the left and black at the right, with an EXIF block that says: turn me clockwise. */
    private static byte[] sidewaysPhotoWithAPlace() throws IOException {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) for (int y = 0; y < 40; y++) image.setRGB(x, y, 0xff0000);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        var exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2)).put("Exif\0\0".getBytes(UTF_8));
        exif.put("MM".getBytes(UTF_8)).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0);
        var out = new ByteArrayOutputStream();
        out.write(jpeg.toByteArray(), 0, 2);
        out.write(exif.array());
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return out.toByteArray();
    }

    private HttpResponse<String> send(String ticket, String name, String id, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(uri("/files/upload/" + ticket))
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", name)
                .POST(body);
        if (id != null) request.header("X-File-Id", id);
        return nobody.send(request.build(), BodyHandlers.ofString());
    }

    private HttpClient signedIn(Actor actor) throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        client.send(HttpRequest.newBuilder(uri("/login")).build(), BodyHandlers.ofString());
        var entered = client.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + username(actor) + "&password=correct+horse"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("location").orElse("")).doesNotContain("error");
        return client;
    }

    private String username(Actor actor) {
        return database.sql("select username from person where id = ?")
                .param(actor.person().value())
                .query(String.class)
                .single();
    }

    private HttpResponse<byte[]> get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> part(HttpClient client, String path, String range) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header("Range", range).build(), BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
