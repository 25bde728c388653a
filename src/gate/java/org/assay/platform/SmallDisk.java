package org.assay.platform;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A folder store in a process that may write hardly anything to a file: as on a disk that is full. */
public final class SmallDisk {
    private SmallDisk() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var store = new FolderFileStore(folder);
        var scope = UUID.randomUUID();
        System.out.println("@ small "
                + store.put(scope, new ByteArrayInputStream(new byte[1000])).size());
        try {
            store.put(scope, new ByteArrayInputStream(new byte[5_000_000]));
            System.out.println("@ kept");
        } catch (FileStoreFull full) {
            System.out.println("@ full");
        }
        try (var left = Files.walk(folder)) {
            System.out.println("@ left " + left.filter(Files::isRegularFile).count());
        }
        System.exit(0);
    }
}
