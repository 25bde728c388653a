package org.assay.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Looks at a file that has arrived: what it is by its content, whether that is taken, and how many pages it has. */
final class FileLook implements FileStore.Inspection {
    private static final int MOST_PAGES = 2000;

    private final String name;
    private final Workshop workshop;
    private @Nullable FileType type;
    private @Nullable Integer pages;

    FileLook(String name, Workshop workshop) {
        this.name = name;
        this.workshop = workshop;
    }

    @Override
    public void look(Path received) throws IOException {
        if (Files.size(received) == 0)
            throw new Refused("file-empty", "“" + name + "” is empty: it has 0 bytes. Choose the file again.");
        type = FileTypes.of(received, name);
        if (type == FileType.PDF) pages = pages(received);
    }

    /** An assessor sees the pages as pictures; what cannot be opened here could not be judged there. */
    private int pages(Path received) throws IOException {
        var answer = workshop.order(PictureMaker.Kind.COUNT, received, received, 0);
        return switch (answer.outcome()) {
            case OK -> {
                if (answer.number() < 1) throw damaged();
                if (answer.number() > MOST_PAGES)
                    throw new Refused(
                            "file-pages",
                            "“" + name + "” has more than " + MOST_PAGES + " pages, which is the most. Split it.");
                yield answer.number();
            }
            case LOCKED ->
                throw new Refused(
                        "file-locked",
                        "“" + name
                                + "” is protected by a password, so your assessor could not open it. Save it without one.");
            case LARGE, FAILED -> throw damaged();
        };
    }

    private Refused damaged() {
        return new Refused(
                "file-damaged",
                "“" + name + "” cannot be opened as a PDF. Open it yourself, save it again, and add it then.");
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
