package org.assay.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files in one folder: {@code <scope>/<first two digits>/<sha256>}. Written aside, forced to the disk, then published by a rename. */
class FolderFileStore implements FileStore {
    private final Path root;

    FolderFileStore(Path root) {
        this.root = root;
    }

    @Override
    public StoredFile put(UUID scope, InputStream content, Inspection inspection) throws IOException {
        try (var arrival = Arrival.of(content, root.resolve(scope.toString()).resolve("arriving"))) {
            inspection.look(arrival.file());
            var stored = arrival.stored();
            publish(arrival.file(), place(scope, stored.sha256()));
            return stored;
        }
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
        try {
            var channel = FileChannel.open(place(scope, sha256), StandardOpenOption.READ);
            channel.position(from);
            return new Part(Channels.newInputStream(channel), length);
        } catch (NoSuchFileException gone) {
            throw new FileNotFoundException("No object " + sha256);
        }
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
        return root.resolve(ObjectKey.of(scope, sha256));
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
