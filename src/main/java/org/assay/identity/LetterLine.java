package org.assay.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as its list shows it: without its words, which are nobody's but the reader's.
 *
 * @param settledAt when it was sent or given up
 * @param failure what the mail server said last, where it would not take the letter
 */
public record LetterLine(
        LetterId id,
        String name,
        String address,
        String subject,
        Instant postedAt,
        int tries,
        LetterState state,
        Optional<Instant> settledAt,
        Optional<String> failure) {}
