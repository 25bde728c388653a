package org.assay.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files in one folder: {@code <scope>/<first two digits>/<sha256>}. Written aside, forced to the disk, then published by a rename. */
@Component
class FolderFileStore implements FileStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    FolderFileStore(@Value("${assay.data}/files") Path root) {
        this.root = root;
    }

    @Override
    public StoredFile put(UUID scope, InputStream content, Inspection inspection) throws IOException {
        Path arriving = Files.createDirectories(root.resolve(scope.toString()).resolve("arriving"));
        Path aside = Files.createTempFile(arriving, "file", ".part");
        try {
            var digest = sha256();
            long size = write(new DigestInputStream(content, digest), aside);
            inspection.look(aside);
            String address = HexFormat.of().formatHex(digest.digest());
            publish(aside, place(scope, address));
            return new StoredFile(address, size);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static long write(InputStream content, Path aside) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                var buffer = ByteBuffer.wrap(piece, 0, read);
                while (buffer.hasRemaining()) channel.write(buffer);
                size += read;
            }
            channel.force(true);
        }
        return size;
    }

    private static void publish(Path aside, Path place) throws IOException {
        // The same bytes again in the same scope: the object is there already and never changes.
        if (Files.exists(place)) return;
        Path folder = place.getParent();
        Files.createDirectories(folder);
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(aside, place);
        }
        // The name itself must survive a power cut, not only the bytes. Some systems do not open folders: there it is
        // their job.
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }

    @Override
    public InputStream open(UUID scope, String sha256) throws IOException {
        try {
            return Files.newInputStream(place(scope, sha256));
        } catch (NoSuchFileException gone) {
            throw new FileNotFoundException("No object " + sha256);
        }
    }

    @Override
    public InputStream open(UUID scope, String sha256, long from, long length) throws IOException {
        var channel = FileChannel.open(place(scope, sha256), StandardOpenOption.READ);
        channel.position(from);
        return new Part(Channels.newInputStream(channel), length);
    }

    @Override
    public void lend(UUID scope, String sha256, Inspection reader) throws IOException {
        Path place = place(scope, sha256);
        if (!Files.exists(place)) throw new FileNotFoundException("No object " + sha256);
        reader.look(place);
    }

    @Override
    public boolean exists(UUID scope, String sha256) {
        return Files.exists(place(scope, sha256));
    }

    private Path place(UUID scope, String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        return root.resolve(scope.toString()).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** So many bytes of a stream and no more. */
    private static final class Part extends java.io.FilterInputStream {
        private long left;

        Part(InputStream whole, long length) {
            super(whole);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) return -1;
            int one = super.read();
            if (one >= 0) left--;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            int read = super.read(into, offset, (int) Math.min(length, left));
            if (read > 0) left -= read;
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(Math.min(n, left));
            left -= skipped;
            return skipped;
        }
    }
}
