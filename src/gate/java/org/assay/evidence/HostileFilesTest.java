package org.assay.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.assay.Figures;
import org.assay.RunningAssay;
import org.assay.ShortLived;
import org.assay.Visitor;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.HostileFiles.Ending;
import org.assay.evidence.HostileFiles.Hostile;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.journey.Chromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every hostile file through the real door, past the real scanner, to the assessor's screen: it is refused, or what comes out is
 * nothing that runs.
 */
class HostileFilesTest {
    private static final String PASSWORD = "correct horse";
    private static final long HEAP = 64L * 1024 * 1024;

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final SubmittingEvidence submitting = assay.door(SubmittingEvidence.class);
    private final ACentre northgate = new ACentre(
            assay.door(People.class), assay.door(CentreOffice.class), assay.door(Enrolling.class), PASSWORD);
    private final HttpClient sender = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();
    private long slowest;

    @Test
    @DisplayName(
            "T10 to T16 every hostile file is refused with a sentence, found by the scanner, or given out as nothing"
                    + " that runs")
    void everyOne() throws Exception {
        var files = HostileFiles.all();
        assertThat(files).hasSizeGreaterThan(150);
        var evidence = northgate.amira.call(() -> submitting.start("Everything"));
        var there = new LinkedHashMap<EvidenceFile, Hostile>();
        for (var hostile : files) sent(evidence, hostile).ifPresent(file -> there.put(file, hostile));
        scannedOut(evidence, there);
        northgate.amira.run(() -> submit(evidence));
        var ben = assay.visitor().signsIn(username(northgate.ben), PASSWORD);
        there.forEach((file, hostile) -> served(ben, path(evidence, file), file, hostile));
        assertThat(wrong).isEmpty();
        Figures.write("faults", "hostile.files", files.size());
        Figures.write("faults", "hostile.passed", files.size() - wrong.size());
        Figures.write("faults", "hostile.slowest.ms", slowest);
        var scripts = scripts(evidence, there);
        Figures.write("faults", "hostile.scripts", scripts.size());
        assertThat(scripts).isEmpty();
    }

    @Test
    @DisplayName("T12 T13 whatever a file claims to be, the product handles it in little memory")
    void littleMemory() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "hostile-");
        var files = HostileFiles.all();
        for (int i = 0; i < files.size(); i++)
            Files.write(
                    folder.resolve("%03d-%s".formatted(i, plain(files.get(i).name()))),
                    files.get(i).content());
        var said = new ShortLived(SmallHeap.class, "-Xmx" + HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .runAlone(List.of(folder.toString(), folder + ".work"))
                .getLast()
                .split(" ");
        assertThat(Integer.parseInt(said[1])).isEqualTo(files.size());
        assertThat(Integer.parseInt(said[2])).as("shown").isGreaterThan(10);
        Figures.write("faults", "hostile.heap.mb", Long.parseLong(said[3]) >> 20);
    }

    /** As the end of a name tells. */
    private static String plain(String name) {
        return name.replaceAll(".*(?=\\.\\w+$)", "a").replaceAll("[^\\w.]", "");
    }

    private Optional<EvidenceFile> sent(EvidenceId evidence, Hostile hostile) throws Exception {
        String ticket =
                northgate.amira.call(() -> submitting.uploadPlace(evidence)).path();
        long before = System.nanoTime();
        var answer = sender.send(
                HttpRequest.newBuilder(assay.at(ticket))
                        .header(
                                "X-File-Name",
                                URLEncoder.encode(hostile.name(), UTF_8).replace("+", "%20"))
                        .POST(BodyPublishers.ofByteArray(hostile.content()))
                        .build(),
                BodyHandlers.ofString());
        slowest = Math.max(slowest, (System.nanoTime() - before) / 1_000_000);
        boolean refused = answer.statusCode() == 422 && answer.body().contains("\"sentence\":\"");
        if (hostile.ending() == Ending.REFUSED) {
            if (!refused) wrong.add(hostile.about() + " was not refused: " + answer.statusCode() + " " + answer.body());
            return Optional.empty();
        }
        if (answer.statusCode() != 201) {
            wrong.add(hostile.about() + " was answered " + answer.statusCode() + " " + answer.body());
            return Optional.empty();
        }
        return northgate.amira.call(() -> submitting.item(evidence)).files().stream()
                .filter(file -> answer.body().contains(file.file().value().toString()))
                .findFirst();
    }

    private void scannedOut(EvidenceId evidence, Map<EvidenceFile, Hostile> there) throws InterruptedException {
        while (northgate.amira.call(() -> submitting.item(evidence)).files().stream()
                .anyMatch(file -> file.scan() == ScanState.QUARANTINED)) Thread.sleep(50);
        var now = northgate.amira.call(() -> submitting.item(evidence));
        for (var one : List.copyOf(there.entrySet())) {
            if (one.getValue().ending() != Ending.SCANNED_OUT) continue;
            var state = now.file(one.getKey().file()).orElseThrow().scan();
            if (state != ScanState.REJECTED) wrong.add(one.getValue().about() + " is " + state);
            var amira = assay.visitor().signsIn(username(northgate.amira), PASSWORD);
            int status = amira.fetches(path(evidence, one.getKey())).statusCode();
            if (status != 422) wrong.add(one.getValue().about() + " was given out: " + status);
            northgate.amira.run(
                    () -> submitting.removeFile(evidence, one.getKey().file()));
            there.remove(one.getKey());
        }
    }

    private void submit(EvidenceId evidence) {
        submitting.revise(
                evidence,
                new EvidenceDraft(
                        "Everything",
                        EvidenceFacts.of(EvidenceKind.WORK_PRODUCT).on(LocalDate.of(2026, 11, 10)),
                        "I called."));
        submitting.putForward(evidence, List.of(northgate.amiraFor("2.1")));
        submitting.declareAndSubmit(evidence, AuthenticityDeclaration.declared());
    }

    private void served(Visitor ben, String path, EvidenceFile file, Hostile hostile) {
        try {
            var whole = ben.fetches(path);
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(whole.body()).isEqualTo(hostile.content());
            guarded(whole);
            assertThat(header(whole, "content-disposition"))
                    .startsWith("attachment;")
                    .hasSizeLessThan(3500)
                    .matches("\\p{Print}*")
                    .containsPattern("\\.(" + String.join("|", file.type().extensions()) + ")\"?(;|$)");
            assertThat(file.name()).hasSizeLessThanOrEqualTo(255).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\]");
            for (var door : List.of("/inline", "/page/1.png")) shown(path + door, ben.fetches(path + door));
        } catch (Exception | AssertionError found) {
            wrong.add(hostile.about() + ": " + found.getMessage());
        }
    }

    /** What a page shows of it: our own picture, sound or film, or a sentence. */
    private static void shown(String path, HttpResponse<byte[]> answer) throws Exception {
        if (answer.statusCode() == 404 || answer.statusCode() == 422) return;
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        guarded(answer);
        var type = header(answer, "content-type");
        assertThat(type).matches("(image/(png|jpeg|webp)|audio/.+|video/.+)");
        if (!type.startsWith("image/")) return;
        assertThat(new String(answer.body(), ISO_8859_1))
                .doesNotContain(HostilePictures.HOME, HostileFiles.CANARY, "Exif", "eXIf", "EXIF");
        if (type.endsWith("webp")) return;
        var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat((long) picture.getWidth() * picture.getHeight()).isLessThanOrEqualTo(2560L * 2560);
    }

    private static void guarded(HttpResponse<byte[]> answer) {
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "content-security-policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(answer, "cache-control")).isEqualTo("private, no-store");
        assertThat(header(answer, "cross-origin-resource-policy")).isEqualTo("same-origin");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        var values = answer.headers().allValues(name);
        assertThat(values).as(name).hasSize(1);
        return values.getFirst();
    }

    /** What scripts asked for that ran in a real browser, in whichever way the assessor comes to a file. */
    private List<String> scripts(EvidenceId evidence, Map<EvidenceFile, Hostile> there) {
        var ran = new CopyOnWriteArrayList<String>();
        try (var context = Chromium.get().newContext(new Browser.NewContextOptions().setAcceptDownloads(true))) {
            context.onRequest(request -> {
                if (request.url().contains(HostileFiles.CANARY)) ran.add(request.url());
            });
            var page = context.newPage();
            page.onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            aScriptThatRunsIsSeen(context, page, ran);
            signsIn(page);
            for (var file : there.keySet()) {
                var path = path(evidence, file);
                looksAt(page, path);
                looksAt(page, path + (file.pages() == null ? "/inline" : "/page/1.png"));
            }
            for (var view : List.of("evidence/" + evidence.value(), "queue/" + evidence.value())) {
                page.navigate(assay.at(view).toString());
                page.waitForFunction(
                        "() => document.body.innerText.includes('Everything') && [...document.images].every(one =>"
                                + " one.complete)");
            }
        }
        // Its scripts may go on asking for a while.
        return ran.stream().filter(asked -> !asked.endsWith("?/unguarded")).toList();
    }

    /** Without what the product says of its answers, the same page runs and is found out. */
    private void aScriptThatRunsIsSeen(BrowserContext context, Page page, List<String> ran) {
        var address = assay.at("unguarded").toString();
        context.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(HostileFiles.PAGE)));
        page.navigate(address);
        assertThat(ran).isNotEmpty().allMatch(asked -> asked.endsWith("?/unguarded"));
    }

    private void signsIn(Page page) {
        page.navigate(assay.at("login").toString());
        page.evaluate("""
            ([name, word]) => { const form = document.createElement('form'); form.method = 'post'; form.action = 'login';
              for (const [key, value] of [['username', name], ['password', word]]) {
                const input = document.createElement('input'); input.name = key; input.value = value; form.append(input); }
              document.body.append(form); form.submit(); }\
            """, new Object[] {username(northgate.ben), PASSWORD});
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void looksAt(Page page, String path) {
        try {
            page.navigate(assay.at(path).toString());
        } catch (PlaywrightException download) {
            assertThat(download.getMessage()).containsAnyOf("Download is starting", "ERR_ABORTED");
        }
    }

    private static String path(EvidenceId evidence, EvidenceFile file) {
        return "files/" + evidence.value() + "/1/" + file.file().value();
    }

    private String username(Actor actor) {
        return assay.database()
                .sql("select username from person where id = ?")
                .param(actor.person().value())
                .query(String.class)
                .single();
    }
}
