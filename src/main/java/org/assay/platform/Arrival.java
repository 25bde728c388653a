package org.assay.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Bytes that have come in and are nowhere published yet: a file aside, forced to the disk, that goes away on closing. */
final class Arrival implements AutoCloseable {
    private final Path file;
    private final String sha256;
    private final long size;

    private Arrival(Path file, String sha256, long size) {
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Takes all that the stream gives; nothing stays of a stream that breaks. */
    static Arrival of(InputStream content, Path folder) throws IOException {
        Path aside = Files.createTempFile(Files.createDirectories(folder), "file", ".part");
        try {
            var digest = sha256();
            long size = write(new DigestInputStream(content, digest), aside);
            return new Arrival(aside, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(aside);
            throw broken;
        }
    }

    static long free(Path folder) throws IOException {
        return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
    }

    /** Deletes what has lain there since before that; nobody is writing it any more. */
    static int forget(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) return 0;
        int forgotten = 0;
        try (var left = Files.list(folder)) {
            for (var file : (Iterable<Path>) left::iterator)
                if (file.getFileName().toString().endsWith(".part")
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && Files.deleteIfExists(file)) forgotten++;
        } catch (NoSuchFileException arrived) {
            return forgotten;
        }
        return forgotten;
    }

    private static long write(InputStream content, Path aside) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                var buffer = ByteBuffer.wrap(piece, 0, read);
                keep(channel, buffer);
                size += read;
            }
            force(channel);
        }
        return size;
    }

    /** The sender's line may break, or our disk: only we can do something about the second. */
    private static void keep(FileChannel channel, ByteBuffer buffer) throws FileStoreDown {
        try {
            while (buffer.hasRemaining()) channel.write(buffer);
        } catch (IOException full) {
            throw new FileStoreFull(full);
        }
    }

    private static void force(FileChannel channel) throws FileStoreDown {
        try {
            channel.force(true);
        } catch (IOException full) {
            throw new FileStoreFull(full);
        }
    }

    Path file() {
        return file;
    }

    FileStore.StoredFile stored() {
        return new FileStore.StoredFile(sha256, size);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
