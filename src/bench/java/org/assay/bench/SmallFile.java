package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.Assay;

/** The few files whose bytes are really there: those of the demo, which are small and of every look. */
record SmallFile(String name, byte[] content, String sha256) {
    static final List<SmallFile> ALL =
            List.of(of("letter-after-repair.pdf"), of("repair-slip.jpg"), of("email-thread.txt"));

    private static SmallFile of(String name) {
        try (var bytes = Objects.requireNonNull(Assay.class.getResourceAsStream("demo/" + name), name)) {
            var content = bytes.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new SmallFile(name, content, HexFormat.of().formatHex(digest));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    long size() {
        return content.length;
    }

    /** Puts it where the product's folder keeps a centre's files. */
    void into(Path data, UUID centre) {
        try {
            var folder = data.resolve("files").resolve(centre.toString()).resolve(sha256.substring(0, 2));
            Files.createDirectories(folder);
            Files.write(folder.resolve(sha256), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
