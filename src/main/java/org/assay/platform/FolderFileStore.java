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
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
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
        // The same bytes again in the same scope take the place of the first ones: the sweep finds it new, and what a
        // disk
        // has spoilt is whole again.
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

    @Override
    public long free() throws IOException {
        return Arrival.free(root);
    }

    @Override
    public void each(UUID scope, Listed listed) throws IOException {
        Path folder = root.resolve(scope.toString());
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder, 2)) {
            for (var file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (!ObjectKey.isDigest(name)) continue;
                try {
                    var found = Files.readAttributes(file, BasicFileAttributes.class);
                    listed.hear(new Kept(
                            name, found.size(), found.lastModifiedTime().toInstant()));
                } catch (NoSuchFileException gone) {
                    continue;
                }
            }
        }
    }

    @Override
    public boolean remove(UUID scope, String sha256, Instant before) throws IOException {
        Path place = place(scope, sha256);
        try {
            if (!Files.getLastModifiedTime(place).toInstant().isBefore(before)) return false;
            return Files.deleteIfExists(place);
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    @Override
    public int forgetArrivals(UUID scope, Instant before) throws IOException {
        return Arrival.forget(root.resolve(scope.toString()).resolve("arriving"), before);
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
