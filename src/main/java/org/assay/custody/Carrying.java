package org.assay.custody;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assay.evidence.NamedFiles;
import org.assay.platform.FileStore;

/** Files that go from one store to another, each compared with the digest that its row names. */
final class Carrying {
    private Carrying() {}

    /** Sees to it that the file is in the store it goes to; false where it is missing, or is not what was stored. */
    static boolean carry(NamedFiles.Named named, FileStore from, FileStore to) throws IOException {
        return to.exists(named.scope(), named.sha256()) ? sound(named, to) : add(named, from, to);
    }

    /** As {@link #carry}, but what is there already is not read again. */
    static boolean carryNew(NamedFiles.Named named, FileStore from, FileStore to) throws IOException {
        return to.exists(named.scope(), named.sha256()) || add(named, from, to);
    }

    private static boolean add(NamedFiles.Named named, FileStore from, FileStore to) throws IOException {
        try (var content = from.open(named.scope(), named.sha256())) {
            // Looked at before it is published, so that nothing lies there under another digest.
            to.put(named.scope(), content, file -> {
                try (var arrived = Files.newInputStream(file)) {
                    if (!digest(arrived).equals(named.sha256())) throw new FileNotFoundException(named.sha256());
                }
            });
            return true;
        } catch (FileNotFoundException missing) {
            return false;
        }
    }

    private static boolean sound(NamedFiles.Named named, FileStore store) throws IOException {
        try (var content = store.open(named.scope(), named.sha256())) {
            return digest(content).equals(named.sha256());
        } catch (FileNotFoundException missing) {
            return false;
        }
    }

    static String digest(InputStream content) throws IOException {
        var sha256 = sha256();
        byte[] piece = new byte[64 * 1024];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) sha256.update(piece, 0, read);
        return HexFormat.of().formatHex(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
