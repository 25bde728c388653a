package org.assay.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.identity.Words;

/**
 * Words that a person wrote, beside the entry that refers to them. The entry holds their digest under a salt that only this row
 * knows: once the row is erased nobody can confirm a guess, and the entry's bytes are as they were.
 *
 * @param field the path of the fact that they are
 * @param salt 32 random bytes
 */
record SaltedWords(String field, byte[] salt, String text) {
    /** What a digest begins with, and nothing else in an entry does. */
    static final String PREFIX = "hmac:";

    private static final SecureRandom RANDOM = new SecureRandom();

    static SaltedWords of(String field, Words said) {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new SaltedWords(field, salt, storable(said.text()));
    }

    /** {@code hmac:} and the HMAC-SHA-256 of the text under the salt, in lower-case hex. */
    String digest() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", missing);
        }
    }

    /** What every database gives back as it was given: NFC, without NUL and half characters. A deed must not fail for a stray one. */
    private static String storable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
