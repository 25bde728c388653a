package org.assay.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A sentence as the whole answer of a door that hands nothing out this time. */
public final class Sentence {
    static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private Sentence() {}

    public static ResponseEntity<String> of(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(PLAIN).body(sentence);
    }

    /**
     * Why not. Who only came when very much else happened is told when to come again.
     *
     * @param status of every other refusal
     */
    public static ResponseEntity<String> of(HttpStatus status, Refused refused) {
        String sentence = refused.refusal().sentence();
        return refused instanceof Busy
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, Busy.retryAfter())
                        .contentType(PLAIN)
                        .body(sentence)
                : of(status, sentence);
    }
}
