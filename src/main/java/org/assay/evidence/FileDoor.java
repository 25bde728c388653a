package org.assay.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.ViewingFiles.Opened;
import org.assay.platform.FileStore;
import org.assay.platform.FileStoreDown;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where files go out. Whole files only as downloads; what a page shows is a picture that we made ourselves, or sound and film, which
 * a browser plays and never runs.
 */
@RestController
class FileDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FileDoor.class);

    private final ViewingFiles viewing;
    private final FileStore store;
    private final Previews previews;

    FileDoor(ViewingFiles viewing, FileStore store, Previews previews) {
        this.viewing = viewing;
        this.store = store;
        this.previews = previews;
    }

    @GetMapping("/files/{evidence}/{version}/{file}")
    void download(
            @PathVariable UUID evidence,
            @PathVariable int version,
            @PathVariable UUID file,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            HttpServletResponse response)
            throws IOException {
        var opened = viewing.open(new EvidenceId(evidence), version, new FileId(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(opened.file()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        send(opened, range, response);
    }

    @GetMapping("/files/{evidence}/{version}/{file}/inline")
    void inline(
            @PathVariable UUID evidence,
            @PathVariable int version,
            @PathVariable UUID file,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            HttpServletResponse response)
            throws IOException {
        var opened = viewing.open(new EvidenceId(evidence), version, new FileId(file));
        switch (opened.file().type().look()) {
            case PICTURE -> send(previews.picture(opened.centre(), opened.file()), response);
            case AUDIO, VIDEO -> send(opened, range, response);
            case PAGES, TEXT, DOWNLOAD -> throw new NotFound("This file is not shown like that.");
        }
    }

    @GetMapping("/files/{evidence}/{version}/{file}/page/{number}.png")
    void page(
            @PathVariable UUID evidence,
            @PathVariable int version,
            @PathVariable UUID file,
            @PathVariable int number,
            HttpServletResponse response)
            throws IOException {
        var opened = viewing.open(new EvidenceId(evidence), version, new FileId(file));
        if (number < 1 || number > opened.file().pagesShown()) throw new NotFound("There is no such page.");
        send(previews.page(opened.centre(), opened.file(), number), response);
    }

    private void send(Opened opened, @Nullable String range, HttpServletResponse response) throws IOException {
        var file = opened.file();
        guard(response);
        response.setContentType(
                file.type().look() == FileType.Look.TEXT
                        ? "text/plain;charset=UTF-8"
                        : file.type().mime());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        List<HttpRange> ranges = parts(range);
        if (ranges.size() != 1) {
            try (InputStream in = store.open(opened.centre().value(), file.sha256())) {
                response.setContentLengthLong(file.size());
                in.transferTo(response.getOutputStream());
            }
            return;
        }
        long from = ranges.getFirst().getRangeStart(file.size());
        long to = ranges.getFirst().getRangeEnd(file.size());
        if (from >= file.size() || from > to) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        try (InputStream in = store.open(opened.centre().value(), file.sha256(), from, to - from + 1)) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.size());
            response.setContentLengthLong(to - from + 1);
            in.transferTo(response.getOutputStream());
        }
    }

    private static void send(Previews.Picture picture, HttpServletResponse response) throws IOException {
        guard(response);
        response.setContentType(picture.mime());
        Path path = picture.path();
        response.setContentLengthLong(Files.size(path));
        Files.copy(path, response.getOutputStream());
    }

    /** What a learner sent is never run, never guessed at and never kept by a browser or a proxy. */
    private static void guard(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static List<HttpRange> parts(@Nullable String range) {
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** A name that ends as its content asks, so that nobody's computer takes it for something else. */
    private static String name(EvidenceFile file) {
        boolean fits = FileTypes.ends(file.name(), file.type());
        return fits ? file.name() : file.name() + "." + file.type().extensions().getFirst();
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<String> unknown(NotFound gone) {
        return Sentence.of(HttpStatus.NOT_FOUND, String.valueOf(gone.getMessage()));
    }

    /** Asked before anything was sent. Whoever runs the installation reads why in its log. */
    @ExceptionHandler
    ResponseEntity<String> away(FileStoreDown down) {
        LOG.error(down.getMessage(), down);
        return Sentence.of(HttpStatus.SERVICE_UNAVAILABLE, EvidenceTexts.AWAY);
    }

    @ExceptionHandler
    ResponseEntity<String> missing(FileNotFoundException missing) {
        LOG.error("A row names an object that is not in the store: {}", missing.getMessage());
        return Sentence.of(HttpStatus.GONE, EvidenceTexts.MISSING);
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused) {
        return Sentence.of(HttpStatus.UNPROCESSABLE_CONTENT, refused);
    }
}
