package org.assay.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.assay.identity.CentreId;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;

/** What the product does with a file that arrives and is looked at, for every file of a folder, in a process with hardly any memory. */
public final class SmallHeap {
    private SmallHeap() {}

    /** @param arguments a folder of files, and one to work in */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var work = Path.of(arguments[1]);
        var workshop = new Workshop(work, 5, "320m");
        var previews = new Previews(new Lending(folder), workshop, work);
        int handled = 0;
        int shown = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                handled++;
                // A name with its number before it.
                var name = file.getFileName().toString().replaceFirst("^\\d+-", "");
                var look = new FileLook(name, workshop);
                try {
                    look.look(file);
                    shown += show(previews, file, look);
                } catch (Refused no) {
                    continue;
                }
            }
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println("@ " + handled + " " + shown + " " + peak);
        workshop.destroy();
        System.exit(0);
    }

    private static int show(Previews previews, Path file, FileLook look) throws IOException {
        var centre = new CentreId(new UUID(0, 7));
        var one = new EvidenceFile(
                FileId.next(),
                "a",
                look.type(),
                Files.size(file),
                file.getFileName().toString(),
                ScanState.CLEAN,
                Instant.EPOCH,
                look.pages(),
                Keeping.KEPT);
        switch (look.type().look()) {
            case PICTURE -> previews.picture(centre, one);
            case PAGES -> previews.page(centre, one, 1);
            case AUDIO, VIDEO, TEXT, DOWNLOAD -> {
                return 0;
            }
        }
        return 1;
    }

    /** Files under their names. */
    private record Lending(Path folder) implements FileStore {
        @Override
        public void lend(UUID scope, String name, Inspection reader) throws IOException {
            reader.look(folder.resolve(name));
        }

        @Override
        public StoredFile put(UUID scope, InputStream content, Inspection inspection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(UUID scope, String name) throws IOException {
            throw new FileNotFoundException(name);
        }

        @Override
        public InputStream open(UUID scope, String name, long from, long length) throws IOException {
            throw new FileNotFoundException(name);
        }

        @Override
        public long free() {
            return Long.MAX_VALUE;
        }

        @Override
        public void each(UUID scope, Listed listed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(UUID scope, String name, Instant before) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int forgetArrivals(UUID scope, Instant before) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean exists(UUID scope, String name) {
            return true;
        }
    }
}
