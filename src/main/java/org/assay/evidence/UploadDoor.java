package org.assay.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.People;
import org.assay.platform.Allowance;
import org.assay.platform.Busy;
import org.assay.platform.FileStoreDown;
import org.assay.platform.FileStoreFull;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where files come in: the body is the file, its name is a header, the ticket says who sends it and where it belongs. Outside every
 * page and session, so that neither can lose it. The answer is the receipt, or a sentence that says what to do.
 */
@RestController
class UploadDoor {
    private static final Logger LOG = LoggerFactory.getLogger(UploadDoor.class);

    private final UploadTickets tickets;
    private final SubmittingEvidence submitting;
    private final People people;
    private final Allowance perPerson;
    private final Allowance perCentre;

    UploadDoor(
            UploadTickets tickets,
            SubmittingEvidence submitting,
            People people,
            @Value("${assay.files.uploads-per-person:400}") int perPerson,
            @Value("${assay.files.uploads-per-centre:4000}") int perCentre,
            @Value("${assay.files.uploads-within:10m}") Duration within) {
        this.perPerson = new Allowance(perPerson, within);
        this.perCentre = new Allowance(perCentre, within);
        this.tickets = tickets;
        this.submitting = submitting;
        this.people = people;
    }

    /** The receipt. */
    record Receipt(UUID file, String name, String type, long size, String sha256, Instant receivedAt) {}

    /** Why it was not taken. */
    record No(String rule, String sentence) {}

    /**
     * @param name percent-encoded UTF-8
     * @param id chosen by the sender; sending it again is safe
     */
    @PostMapping("/files/upload/{ticket}")
    ResponseEntity<?> receive(
            @PathVariable String ticket,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
            @RequestHeader(name = "X-File-Id", required = false) @Nullable String id,
            HttpServletRequest request)
            throws IOException {
        var leave = tickets.read(ticket);
        if (leave.isEmpty())
            return no(
                    HttpStatus.FORBIDDEN,
                    "ticket",
                    "The time for sending this file is over. Open the evidence again and choose the file once more.");
        String called = decoded(name);
        var tooOften = perPerson
                .use(leave.get().person().value().toString())
                .or(() -> perCentre.use(leave.get().centre().value().toString()));
        if (tooOften.isPresent()) return later(tooOften.get());
        if (request.getContentLengthLong() > leave.get().maxSize())
            return no(
                    HttpStatus.CONTENT_TOO_LARGE,
                    FileLook.tooLarge(called, leave.get().maxSize()));
        try {
            var file = people.actor(
                            leave.get().person(),
                            leave.get().centre(),
                            leave.get().role())
                    .call(() -> attach(
                            leave.get().evidence(),
                            new FileUpload(fileId(id), called, body(request), request.getContentLengthLong())));
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new Receipt(
                            file.file().value(),
                            file.name(),
                            file.type().word(),
                            file.size(),
                            file.sha256(),
                            file.receivedAt()));
        } catch (Busy busy) {
            // The page sends it again by itself.
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Busy.retryAfter())
                    .body(new No(busy.refusal().rule(), busy.refusal().sentence()));
        } catch (Refused refused) {
            return no(status(refused), refused);
        } catch (UncheckedIOException down) {
            if (!(down.getCause() instanceof FileStoreDown store)) throw down.getCause();
            LOG.error(store.getMessage(), store);
            if (store instanceof FileStoreFull)
                return no(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "file-disk",
                        "There is no room for files at the moment, so yours was not kept. What you wrote is safe. Tell"
                                + " your centre, and send it again later.");
            return no(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "store",
                    "Files cannot be kept at the moment, so yours was not kept. Send it again in a few minutes.");
        } catch (NotFound gone) {
            return no(
                    HttpStatus.NOT_FOUND,
                    "gone",
                    "The draft that this file belongs to is not there any more. Your file was not kept.");
        }
    }

    private static ResponseEntity<No> later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                .body(new No(
                        "often",
                        "Many files have been sent in a short time, so this one was not taken. Send it again in "
                                + Allowance.words(wait) + "."));
    }

    private EvidenceFile attach(EvidenceId evidence, FileUpload upload) {
        try {
            return submitting.attach(evidence, upload);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static java.io.InputStream body(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileId fileId(@Nullable String id) {
        try {
            return Optional.ofNullable(id)
                    .map(UUID::fromString)
                    .map(FileId::new)
                    .orElseGet(FileId::next);
        } catch (IllegalArgumentException notAnId) {
            return FileId.next();
        }
    }

    private static HttpStatus status(Refused refused) {
        return switch (refused.refusal().rule()) {
            case "file-size" -> HttpStatus.CONTENT_TOO_LARGE;
            case "file-quota", "file-disk" -> HttpStatus.INSUFFICIENT_STORAGE;
            case "evidence-frozen", "evidence-recorded", "evidence-learner" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static ResponseEntity<No> no(HttpStatus status, Refused refused) {
        return no(status, refused.refusal().rule(), refused.refusal().sentence());
    }

    private static ResponseEntity<No> no(HttpStatus status, String rule, String sentence) {
        return ResponseEntity.status(status).body(new No(rule, sentence));
    }
}
