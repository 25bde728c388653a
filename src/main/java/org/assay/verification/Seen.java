package org.assay.verification;

import java.util.List;

/**
 * What lay before the internal verifier when they concluded: one line for each judgement and each version of evidence, in a fixed order.
 *
 * @param lines such as {@code judgement 2.5 3 MET} and {@code evidence <id> v2}
 */
record Seen(List<String> lines) {
    Seen {
        lines = lines.stream().sorted().toList();
    }

    String text() {
        return String.join("\n", lines);
    }

    /** SHA-256 over the lines, as hex. */
    String digest() {
        return Draw.sha256(text());
    }
}
