package org.assay.evidence;

import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assay.identity.CentreId;
import org.assay.platform.FileStore;
import org.assay.platform.FileStoreDown;
import org.assay.platform.Refused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pictures of files, made once by us and kept: so that nobody has to download what they only want to see, and nothing that a learner's
 * file carries (a place in a photo, a script in a document) reaches whoever looks. Two are made at a time, each within its limits.
 */
@Component
class Previews implements DisposableBean {
    private static final int SECONDS = 20;
    private static final double MOST_PIXELS = 50_000_000;
    private static final double PAGE_PIXELS = 4_000_000;

    private final FileStore store;
    private final Path root;
    private final ThreadPoolExecutor makers;

    Previews(FileStore store, @Value("${assay.data}/previews") Path root) {
        this.store = store;
        this.root = root;
        this.makers = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), work -> {
            var thread = new Thread(work, "previews");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A picture on the disk. */
    record Picture(Path path, String mime) {}

    /** A photo or drawing without what cameras add, upright, at most 2,560 pixels wide and high. */
    Picture picture(CentreId centre, EvidenceFile file) throws IOException {
        boolean png = file.type() == FileType.PNG;
        boolean webp = file.type() == FileType.WEBP;
        String name = png ? "picture.png" : webp ? "picture.webp" : "picture.jpg";
        String mime = png ? "image/png" : webp ? "image/webp" : "image/jpeg";
        return kept(centre, file, name, mime, (source, target) -> {
            if (webp) Files.write(target, Photo.withoutMetadata(source));
            else Photo.write(Photo.upright(source, MOST_PIXELS), png ? "png" : "jpg", target);
        });
    }

    /** A page of a document, from 1. */
    Picture page(CentreId centre, EvidenceFile file, int number) throws IOException {
        return kept(centre, file, "page-" + number + ".png", "image/png", (source, target) -> {
            try (var document = Loader.loadPDF(source.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                var box = document.getPage(number - 1).getCropBox();
                double points = Math.max(1, (double) box.getWidth() * box.getHeight());
                double scale = Math.min(150 / 72.0, Math.sqrt(PAGE_PIXELS / points));
                var renderer = new PDFRenderer(document);
                renderer.setSubsamplingAllowed(true);
                BufferedImage image = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
                ImageIO.write(image, "png", target.toFile());
            }
        });
    }

    private interface Maker {
        void make(Path source, Path target) throws IOException;
    }

    private Picture kept(CentreId centre, EvidenceFile file, String name, String mime, Maker maker) throws IOException {
        Path place = root.resolve(centre.value().toString())
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256())
                .resolve(name);
        if (!Files.exists(place)) {
            within(() -> {
                Files.createDirectories(place.getParent());
                Path aside = Files.createTempFile(place.getParent(), "making", ".part");
                try {
                    store.lend(centre.value(), file.sha256(), source -> maker.make(source, aside));
                    Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(aside);
                }
                return place;
            });
        }
        return new Picture(place, mime);
    }

    private void within(Callable<Path> work) throws IOException {
        try {
            makers.submit(work).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | RejectedExecutionException slow) {
            throw new Refused(
                    "preview-slow", "This file takes too long to show. Try again in a minute, or download it.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) throw refused;
            if (failed.getCause() instanceof FileStoreDown away) throw away;
            if (failed.getCause() instanceof FileNotFoundException missing) throw missing;
            throw new Refused("preview-failed", "This file cannot be shown here. Download it.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void destroy() {
        makers.shutdownNow();
    }
}
