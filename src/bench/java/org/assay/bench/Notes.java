package org.assay.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What the profiles say of work that misses its aim: the reason and the next step, in words. They stand on the page only where the
 * figures of the run say that it was missed.
 */
final class Notes {
    private static final Map<String, String> NOTES = Map.of();

    private Notes() {}

    static Optional<String> on(String work) {
        return Optional.ofNullable(NOTES.get(work));
    }
}
