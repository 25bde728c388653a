package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.audit.AuditLine;
import org.assay.audit.AuditTrail;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.People;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.S3Server;
import org.assay.platform.ScannerDaemon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product with a real scanner and its files in a store that speaks the real S3 API. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.profiles.default=none",
            "vaadin.productionMode=true",
            "assay.data=target/test-data/scanning",
            "assay.scan.again=300ms",
            "assay.scan.timeout=2s",
            "assay.scan.max-size=1MB"
        })
@DirtiesContext // It goes on asking the scanner for as long as it runs.
class ScanningTest {
    private static S3Server server;
    private static ScannerDaemon daemon;

    @Autowired
    SubmittingEvidence submitting;

    @Autowired
    ViewingFiles viewing;

    @Autowired
    EvidenceTexts texts;

    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    @Autowired
    AuditTrail record;

    ACentre northgate;
    EvidenceId evidence;

    @DynamicPropertySource
    static void components(DynamicPropertyRegistry settings) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "components-");
        server = new S3Server(Files.createDirectories(folder.resolve("objects").toAbsolutePath()));
        server.make("evidence");
        daemon =
                new ScannerDaemon(Files.createDirectories(folder.resolve("clam").toAbsolutePath()));
        daemon.start();
        settings.add("assay.files.s3.bucket", () -> "evidence");
        settings.add("assay.files.s3.endpoint", server::endpoint);
        settings.add("assay.files.s3.key", () -> S3Server.KEY);
        settings.add("assay.files.s3.secret", () -> S3Server.SECRET);
        settings.add("assay.scan.clamd", daemon::address);
    }

    @AfterAll
    static void stop() throws Exception {
        daemon.close();
        server.close();
    }

    @BeforeEach
    void aDraft() {
        northgate = new ACentre(people, office, enrolling);
        evidence = northgate.amira.call(() -> submitting.start("Follow-up call"));
    }

    @Test
    @DisplayName("F6 a clean file is clean after the scan, is given out, and the record has every step of it")
    void clean() throws Exception {
        var file = send("Dear Zoe");

        assertThat(after(file)).isEqualTo(ScanState.CLEAN);
        assertThat(northgate.amira.call(() -> texts.of(evidence, 1, file)).words())
                .isEqualTo("Dear Zoe");
        assertThat(deeds(file)).containsExactly("File scanned", "File quarantined", "File received");
        var scanned = entries(file).getFirst();
        assertThat(scanned.actorName()).isEqualTo("Assay");
        assertThat(scanned.facts()).containsEntry("result", "CLEAN");
        assertThat(northgate.dev.call(() -> record.check()).unchanged()).isTrue();
        assertThat(server.kept("evidence")).anyMatch(key -> key.startsWith(northgate.id.value() + "/"));
    }

    @Test
    @DisplayName("F6 a rejected file is given to nobody, its learner reads what to do, and it is not submitted")
    void rejected() throws Exception {
        var file = send(ScannerDaemon.eicar());

        assertThat(after(file)).isEqualTo(ScanState.REJECTED);
        refused(file, "file-rejected", "something harmful");
        assertThat(northgate.amira.call(() -> submitting.lacking(evidence)))
                .extracting(Refusal::sentence)
                .contains("The virus scan rejected “letter.txt”. Take it out, and add a clean copy if you have one.");
        assertThat(entries(file).getFirst().facts())
                .containsEntry("result", "REJECTED")
                .hasEntrySatisfying("found", name -> assertThat(name).startsWith("Assay.Eicar"));

        northgate.amira.run(() -> submitting.removeFile(evidence, file));
        assertThat(northgate.amira.call(() -> submitting.lacking(evidence)))
                .extracting(Refusal::sentence)
                .noneMatch(sentence -> sentence.contains("virus"));
    }

    @Test
    @DisplayName("F7 a file that is too large for the scan is not scanned, says so, and is never clean")
    void tooLarge() throws Exception {
        var file = send("x".repeat(1_100_000) + ScannerDaemon.eicar());

        assertThat(after(file)).isEqualTo(ScanState.TOO_LARGE);
        assertThat(ScanState.TOO_LARGE.word()).isEqualTo("Not scanned, too large");
        assertThat(entries(file).getFirst().facts()).containsEntry("result", "too large");
    }

    @Test
    @DisplayName(
            "F8 while the scanner is down files are taken in and wait, nobody gets them, and they are scanned when it is back")
    void down() throws Exception {
        daemon.kill();
        var clean = send("Dear Zoe");
        var virus = send(ScannerDaemon.eicar());
        Thread.sleep(1500);

        assertThat(state(clean)).isEqualTo(ScanState.QUARANTINED);
        refused(clean, "file-quarantined", "waits for the virus scan");
        refused(virus, "file-quarantined", "waits for the virus scan");

        daemon.start();
        assertThat(after(clean)).isEqualTo(ScanState.CLEAN);
        assertThat(after(virus)).isEqualTo(ScanState.REJECTED);
    }

    @Test
    @DisplayName("F8 a file on which the scanner hung and was killed waits, and is scanned by the next one")
    void hung() throws Exception {
        daemon.hold();
        var file = send("Dear Zoe");
        Thread.sleep(500);
        daemon.kill();
        Thread.sleep(500);
        assertThat(state(file)).isEqualTo(ScanState.QUARANTINED);

        daemon.start();
        assertThat(after(file)).isEqualTo(ScanState.CLEAN);
        assertThat(deeds(file)).containsExactly("File scanned", "File quarantined", "File received");
    }

    @Test
    void what_the_scanner_says_is_no_change_of_the_draft_that_is_being_written() throws Exception {
        daemon.hold();
        var file = send("Dear Zoe");
        var draft = new EvidenceDraft("Follow-up call, again", EvidenceFacts.of(EvidenceKind.WORK_PRODUCT), "I rang.");
        daemon.resume();
        for (int i = 0; i < 20; i++) northgate.amira.call(() -> submitting.revise(evidence, draft));

        assertThat(after(file)).isEqualTo(ScanState.CLEAN);
        assertThat(northgate.amira.call(() -> submitting.item(evidence)).narrative())
                .isEqualTo("I rang.");
    }

    private FileId send(String words) throws IOException {
        var file = FileId.next();
        northgate.amira.call(() -> {
            try {
                return submitting.attach(
                        evidence, new FileUpload(file, "letter.txt", new ByteArrayInputStream(words.getBytes(UTF_8))));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
        return file;
    }

    private void refused(FileId file, String rule, String words) {
        assertThatThrownBy(() -> northgate.amira.run(() -> viewing.open(evidence, 1, file)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo(rule))
                .hasMessageContaining(words);
        assertThatThrownBy(() -> northgate.amira.run(() -> texts.of(evidence, 1, file)))
                .isInstanceOf(Refused.class);
    }

    private ScanState state(FileId file) {
        return northgate
                .amira
                .call(() -> submitting.item(evidence))
                .file(file)
                .orElseThrow()
                .scan();
    }

    /** The state as soon as the scanner has answered. */
    private ScanState after(FileId file) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (state(file) == ScanState.QUARANTINED && Instant.now().isBefore(until)) Thread.sleep(50);
        return state(file);
    }

    private List<AuditLine> entries(FileId file) {
        UUID subject = file.value();
        return northgate.dev.call(() -> record.entriesAbout(subject, 10));
    }

    private List<String> deeds(FileId file) {
        return entries(file).stream().map(line -> line.deed().words()).toList();
    }
}
