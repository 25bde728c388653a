package org.assay.assessment;

import java.time.Instant;
import java.util.Optional;

/** Answers that the acting learner has not read: how many, and the newest of them. */
public record Unread(long all, Optional<Newest> newest) {
    /** @param title of the evidence that was answered */
    public record Newest(String title, String assessorName, String words, Instant at) {}
}
