package org.assay.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Looks at a file that has arrived: what it is by its content, and whether that is taken. */
final class FileLook implements FileStore.Inspection {
    private final String name;
    private @Nullable FileType type;
    private @Nullable Integer pages;

    FileLook(String name, long maxSize) {
        this.name = name;
    }

    @Override
    public void look(Path received) throws IOException {
        if (Files.size(received) == 0)
            throw new Refused("file-empty", "“" + name + "” is empty: it has 0 bytes. Choose the file again.");
        type = FileTypes.of(received, name);
    }

    FileType type() {
        if (type == null) throw new IllegalStateException("Nobody has looked at the file yet.");
        return type;
    }

    @Nullable
    Integer pages() {
        return pages;
    }

    static Refused tooLarge(String name, long max) {
        return new Refused(
                "file-size",
                "“" + name + "” is larger than " + max / (1024 * 1024)
                        + " MB, which is the most. Make it smaller, or split it.");
    }
}
