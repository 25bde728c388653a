package org.assay.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What the profiles say of work that misses its aim: the reason and the next step, in words. They stand on the page only where the
 * figures of the run say that it was missed.
 */
final class Notes {
    private static final Map<String, String> NOTES = Map.of(
            "judge",
            "About half of its statements belong to the next submission, which the same click opens and takes up. Next: take up in what"
                    + " was read once, and read no unit twice",
            "upload",
            "The item is read once before the file is taken in and once more in the transaction that writes its row; five statements are"
                    + " the record's. Next: keep what the first reading found");

    private Notes() {}

    static Optional<String> on(String work) {
        return Optional.ofNullable(NOTES.get(work));
    }
}
