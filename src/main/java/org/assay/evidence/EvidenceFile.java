package org.assay.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.assay.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A file of a version, with its receipt: size, SHA-256 and time.
 *
 * @param name as the learner called it
 * @param type what it is by its content
 * @param size bytes
 * @param sha256 64 lower-case hexadecimal digits
 * @param pages of a document that has pages; null otherwise
 * @param kept how its bytes were found at the last look
 */
@Embeddable
public record EvidenceFile(
        @Column(name = "file_id") FileId file,
        String name,
        @Enumerated(EnumType.STRING) FileType type,
        @Column(name = "bytes") long size,
        String sha256,
        @Enumerated(EnumType.STRING) ScanState scan,
        Instant receivedAt,
        @Nullable Integer pages,
        @Enumerated(EnumType.STRING) Keeping kept) {

    /** The most pages of a document that are shown as pictures; the rest has to be downloaded. */
    public static final int MOST_PAGES = 200;

    /** Why nobody gets it; empty where it may be looked at. */
    public Optional<Refusal> refusal() {
        return kept.refusal().or(scan::refusal);
    }

    /** How many pages are shown as pictures, 0 where it has none. */
    public int pagesShown() {
        return pages == null ? 0 : Math.min(pages, MOST_PAGES);
    }
}
