package org.assay.evidence;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assay.platform.Refused;

/**
 * What opens a file that somebody sent, in a process of its own with little memory: {@link Workshop} starts it, hands it one order a line
 * and ends it when it takes too long. A file that brings it down brings nothing else down.
 *
 * <p>An order is a {@link Kind}, a source, a target and a page, with tabs between them; the answer is a line: {@code ok} with a number,
 * {@code large}, {@code locked} or {@code failed}.
 */
final class PictureMaker {
    static final double MOST_PIXELS = 50_000_000;
    private static final double PAGE_PIXELS = 4_000_000;
    private static final double LONGEST_SIDE = 8_000;
    private static final long IN_MEMORY = 32L * 1024 * 1024;
    private static final long ON_DISK = 512L * 1024 * 1024;
    private static final long IDLE = 60_000;

    private static final AtomicLong ASKED = new AtomicLong(System.currentTimeMillis());

    private PictureMaker() {}

    /** What can be ordered. */
    enum Kind {
        /** The number of pages of a PDF. */
        COUNT,
        /** One page of a PDF as a picture. */
        PAGE,
        PNG,
        JPEG,
        WEBP
    }

    public static void main(String[] none) throws IOException {
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever a library likes to print is no answer.
        System.setOut(System.err);
        Thread.ofPlatform().daemon().start(PictureMaker::endWhenIdle);
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            ASKED.set(Long.MAX_VALUE);
            answers.println(answer(order.split("\t", -1)));
            ASKED.set(System.currentTimeMillis());
        }
    }

    private static void endWhenIdle() {
        try {
            while (ASKED.get() == Long.MAX_VALUE || System.currentTimeMillis() - ASKED.get() < IDLE) Thread.sleep(1000);
        } catch (InterruptedException ending) {
            return;
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(String[] order) {
        try {
            return "ok "
                    + make(Kind.valueOf(order[0]), Path.of(order[1]), Path.of(order[2]), Integer.parseInt(order[3]));
        } catch (InvalidPasswordException locked) {
            return "locked";
        } catch (Refused large) {
            return "large";
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return "failed";
        }
    }

    private static int make(Kind kind, Path source, Path target, int page) throws IOException {
        switch (kind) {
            case COUNT -> {
                try (var document = pdf(source)) {
                    return document.getNumberOfPages();
                }
            }
            case PAGE -> page(source, target, page);
            case PNG -> Photo.write(Photo.upright(source, MOST_PIXELS), "png", target);
            case JPEG -> Photo.write(Photo.upright(source, MOST_PIXELS), "jpg", target);
            case WEBP -> Files.write(target, Photo.withoutMetadata(source, MOST_PIXELS));
        }
        return 0;
    }

    private static PDDocument pdf(Path source) throws IOException {
        return Loader.loadPDF(source.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache);
    }

    /** However large a page says that it is, its picture stays within so many pixels and so long a side. */
    private static void page(Path source, Path target, int number) throws IOException {
        try (var document = pdf(source)) {
            var box = document.getPage(number - 1).getCropBox();
            double width = Math.max(1, box.getWidth());
            double height = Math.max(1, box.getHeight());
            double scale = Math.min(
                    Math.min(150 / 72.0, Math.sqrt(PAGE_PIXELS / (width * height))),
                    LONGEST_SIDE / Math.max(width, height));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
            ImageIO.write(image, "png", target.toFile());
        }
    }
}
