package org.assay.platform;

import java.util.UUID;
import java.util.regex.Pattern;

/** Where an object lies in any store: {@code <scope>/<first two digits>/<sha256>}. The scope stands first, so no key reaches into another. */
final class ObjectKey {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private ObjectKey() {}

    static boolean isDigest(String name) {
        return SHA256.matcher(name).matches();
    }

    static String of(UUID scope, String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        return scope + "/" + sha256.substring(0, 2) + "/" + sha256;
    }
}
