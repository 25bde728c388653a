package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assay.RunningAssay;
import org.assay.audit.AuditTrail;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.assay.platform.S3Server;
import org.assay.platform.StoryClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What becomes of files in the course of time, in a folder with H2 and in an S3-compatible store with PostgreSQL. */
class LookingAfterFilesTest {
    private static final String PASSWORD = "correct horse";

    private RunningAssay assay;
    private ACentre northgate;
    private Actor itself;
    private EvidenceId evidence;

    enum On {
        FOLDER,
        S3
    }

    private void begin(On on) {
        assay = on == On.FOLDER ? RunningAssay.get() : RunningAssay.onRealParts();
        northgate = new ACentre(
                assay.door(People.class), assay.door(CentreOffice.class), assay.door(Enrolling.class), PASSWORD);
        itself = assay.door(People.class).theSystem().stream()
                .filter(one -> one.centre().equals(northgate.id))
                .findFirst()
                .orElseThrow();
        evidence = northgate.amira.call(() -> submitting().start("Follow-up call"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "F11 what no row names goes when no backup can name it either; what a row names stays, and what was stored"
                    + " again")
    void orphans(On on) throws Exception {
        begin(on);
        var store = assay.door(FileStore.class);
        var named = send("Dear Zoe");
        var orphan = store.put(northgate.id.value(), bytes("of nobody " + UUID.randomUUID()));
        var older = Instant.now().plus(Duration.ofDays(34));
        var old = Instant.now().plus(Duration.ofDays(36));

        assertThat(sweptAt(older)).isZero();
        assertThat(store.exists(northgate.id.value(), orphan.sha256())).isTrue();
        assertThat(sweptAt(old)).isEqualTo(1);
        assertThat(store.exists(northgate.id.value(), orphan.sha256())).isFalse();
        assertThat(store.exists(northgate.id.value(), named.sha256())).isTrue();

        northgate.amira.run(() -> submitting().removeFile(evidence, named.file()));
        assertThat(sweptAt(old)).isEqualTo(1);
        assertThat(store.exists(northgate.id.value(), named.sha256())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F10 a file that is gone or changed is found on its night, shown to nobody, marked where it is used,"
            + " recorded, and mended when it is back")
    void goneOrChanged(On on) throws Exception {
        begin(on);
        var file = send("Dear Zoe, thank you.");
        northgate.amira.run(this::submit);
        var day = LocalDate.now();
        while (!LookingAfterFiles.isDue(file.sha256(), day)) day = day.plusDays(1);
        var night = day;

        compare(night.plusDays(1));
        overwrite(on, file, "Dear Zoe, no thanks.");
        compare(night.plusDays(1));
        assertThat(now(file).kept()).as("not its night").isEqualTo(Keeping.KEPT);
        compare(night);
        refused(file, Keeping.CHANGED);

        assay.door(FileStore.class)
                .remove(northgate.id.value(), file.sha256(), Instant.now().plusSeconds(60));
        // What was not well is looked at every night.
        compare(night.plusDays(1));
        refused(file, Keeping.MISSING);
        compare(night.plusDays(2));

        assay.door(FileStore.class).put(northgate.id.value(), bytes("Dear Zoe, thank you."));
        compare(night.plusDays(3));
        assertThat(now(file).kept()).isEqualTo(Keeping.KEPT);
        assertThat(northgate
                        .ben
                        .call(() -> assay.door(ViewingFiles.class).open(evidence, 1, file.file()))
                        .file()
                        .sha256())
                .isEqualTo(file.sha256());

        var entries = northgate.dev.call(
                () -> assay.door(AuditTrail.class).entriesAbout(file.file().value(), 20));
        assertThat(entries.stream().filter(line -> line.deed().words().equals("File looked after")))
                .extracting(line -> line.facts().get("found"))
                .containsExactly("KEPT", "MISSING", "CHANGED");
        assertThat(entries.stream().filter(line -> line.deed().words().equals("File looked after")))
                .allMatch(line -> line.actorName().equals(Actor.OWN_NAME));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F10 of several nodes one looks after a centre's files in a night")
    void once(On on) throws Exception {
        begin(on);
        var holdings = assay.door(Holdings.class);
        var night = LocalDate.of(2030, 1, 1);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var claimed = nodes.invokeAll(Collections.nCopies(
                    4, (Callable<Boolean>) () -> itself.call(() -> holdings.claims("NIGHT", night))));
            int winners = 0;
            for (var one : claimed) if (one.get()) winners++;
            assertThat(winners).isEqualTo(1);
        }
        assertThat(itself.call(() -> holdings.claims("NIGHT", night.plusDays(1))))
                .isTrue();
    }

    private SubmittingEvidence submitting() {
        return assay.door(SubmittingEvidence.class);
    }

    private EvidenceFile send(String words) throws Exception {
        var file = northgate.amira.call(() -> {
            try {
                return submitting().attach(evidence, FileUpload.of("letter.txt", bytes(words)));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
        while (now(file).scan() == ScanState.QUARANTINED) Thread.sleep(20);
        return file;
    }

    private void submit() {
        submitting()
                .revise(
                        evidence,
                        new EvidenceDraft(
                                "Follow-up call",
                                EvidenceFacts.of(EvidenceKind.WORK_PRODUCT).on(LocalDate.of(2026, 11, 10)),
                                "I called."));
        submitting().putForward(evidence, List.of(northgate.amiraFor("2.1")));
        submitting().declareAndSubmit(evidence, AuthenticityDeclaration.declared());
    }

    private EvidenceFile now(EvidenceFile file) {
        return northgate
                .amira
                .call(() -> submitting().item(evidence, 1))
                .file(file.file())
                .orElseThrow();
    }

    private int sweptAt(Instant moment) {
        int[] swept = {0};
        StoryClock.at(
                moment,
                () -> swept[0] = itself.call(() -> {
                    try {
                        return assay.door(LookingAfterFiles.class).sweep();
                    } catch (IOException broken) {
                        throw new AssertionError(broken);
                    }
                }));
        return swept[0];
    }

    private void compare(LocalDate night) {
        itself.run(() -> {
            try {
                assay.door(LookingAfterFiles.class).compare(night);
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    private void refused(EvidenceFile file, Keeping found) {
        assertThat(now(file).kept()).isEqualTo(found);
        for (var reader : List.of(northgate.amira, northgate.ben))
            assertThatThrownBy(() ->
                            reader.run(() -> assay.door(ViewingFiles.class).open(evidence, 1, file.file())))
                    .isInstanceOf(Refused.class)
                    .hasMessage(found.sentence());
        var ben = assay.visitor().signsIn(username(northgate.ben), PASSWORD);
        for (var page : Stream.of("queue/", "evidence/")
                .map(at -> ben.opens(at + evidence.value()))
                .toList()) assertThat(page.text()).contains(found.sentence()).contains(found.word());
    }

    /** Somebody who gets at the store past us. */
    private void overwrite(On on, EvidenceFile file, String words) throws IOException {
        var key = northgate.id.value() + "/" + file.sha256().substring(0, 2) + "/" + file.sha256();
        var settings = assay.door(Environment.class);
        if (on == On.FOLDER) {
            Files.writeString(
                    Path.of(settings.getRequiredProperty("assay.data"), "files").resolve(key), words);
            return;
        }
        try (var past = S3Client.builder()
                .region(Region.EU_WEST_2)
                .endpointOverride(URI.create(settings.getRequiredProperty("assay.files.s3.endpoint")))
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.KEY, S3Server.SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            past.putObject(request -> request.bucket("evidence").key(key), RequestBody.fromString(words));
        }
    }

    private String username(Actor actor) {
        return assay.database()
                .sql("select username from person where id = ?")
                .param(actor.person().value())
                .query(String.class)
                .single();
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(UTF_8));
    }
}
