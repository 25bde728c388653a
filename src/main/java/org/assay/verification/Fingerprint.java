package org.assay.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A SHA-256 as people compare it. */
record Fingerprint(String hex) {
    Fingerprint {
        if (!hex.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("A fingerprint is 64 lower-case hex digits; \"" + hex + "\" is not.");
    }

    static Fingerprint of(byte[] bytes) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Its two ends: {@code 9b41c7e2…7a62e07d}. */
    String brief() {
        return hex.substring(0, 8) + "…" + hex.substring(56);
    }

    /** Two lines of four groups of eight. */
    String groups() {
        return line(0) + "\n" + line(32);
    }

    private String line(int from) {
        return IntStream.range(0, 4)
                .mapToObj(group -> hex.substring(from + 8 * group, from + 8 * group + 8))
                .collect(Collectors.joining("  "));
    }
}
