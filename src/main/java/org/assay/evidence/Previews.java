package org.assay.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.assay.evidence.PictureMaker.Kind;
import org.assay.identity.CentreId;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pictures of files, made once by us and kept: so that nobody has to download what they only want to see, and nothing that a learner's
 * file carries (a place in a photo, a script in a document) reaches whoever looks. {@link Workshop} makes them, each within its limits.
 */
@Component
class Previews {
    private final FileStore store;
    private final Workshop workshop;
    private final Path root;

    Previews(FileStore store, Workshop workshop, @Value("${assay.data}/previews") Path root) {
        this.store = store;
        this.workshop = workshop;
        this.root = root;
    }

    /** A picture on the disk. */
    record Picture(Path path, String mime) {}

    /** A photo or drawing without what cameras add, upright, at most 2,560 pixels wide and high. */
    Picture picture(CentreId centre, EvidenceFile file) throws IOException {
        boolean png = file.type() == FileType.PNG;
        boolean webp = file.type() == FileType.WEBP;
        String name = png ? "picture.png" : webp ? "picture.webp" : "picture.jpg";
        String mime = png ? "image/png" : webp ? "image/webp" : "image/jpeg";
        return kept(centre, file, name, mime, png ? Kind.PNG : webp ? Kind.WEBP : Kind.JPEG, 0);
    }

    /** A page of a document, from 1. */
    Picture page(CentreId centre, EvidenceFile file, int number) throws IOException {
        return kept(centre, file, "page-" + number + ".png", "image/png", Kind.PAGE, number);
    }

    private Picture kept(CentreId centre, EvidenceFile file, String name, String mime, Kind kind, int page)
            throws IOException {
        Path place = root.resolve(centre.value().toString())
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256())
                .resolve(name);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            Path aside = Files.createTempFile(place.getParent(), "making", ".part");
            try {
                store.lend(centre.value(), file.sha256(), source -> made(workshop.order(kind, source, aside, page)));
                Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        return new Picture(place, mime);
    }

    private static void made(Workshop.Answer answer) {
        switch (answer.outcome()) {
            case OK -> {}
            case LARGE ->
                throw new Refused("preview-large", "This picture is too large to be shown here. Download it.");
            case LOCKED, FAILED -> throw new Refused("preview-failed", "This file cannot be shown here. Download it.");
        }
    }
}
