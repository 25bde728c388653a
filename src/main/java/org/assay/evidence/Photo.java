package org.assay.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.assay.platform.Refused;

/** Reads a picture within limits, turns it upright as its camera meant it, and writes it anew with pixels and nothing else. */
final class Photo {
    private static final int LARGEST = 2560;
    /** One row must be held whole, however few there are. */
    private static final int LONGEST_SIDE = 30_000;

    private static final int LARGEST_WEBP = 30 * 1024 * 1024;

    private Photo() {}

    /** @param mostPixels what claims to be larger is not read at all: a small file can claim to be huge */
    static BufferedImage upright(Path source, double mostPixels) throws IOException {
        try (var in = ImageIO.createImageInputStream(source.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("Not a picture that can be read");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                check(width, height, mostPixels);
                var how = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(width, height) / (2 * LARGEST));
                how.setSourceSubsampling(every, every, 0, 0);
                return turned(reader.read(0, how), orientation(source));
            } finally {
                reader.dispose();
            }
        }
    }

    private static void check(double width, double height, double mostPixels) {
        if (width * height > mostPixels || Math.max(width, height) > LONGEST_SIDE)
            throw new Refused("preview-large", "This picture is too large to be shown here. Download it.");
    }

    static void write(BufferedImage image, String format, Path target) throws IOException {
        if (format.equals("png")) {
            ImageIO.write(image, "png", target.toFile());
            return;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = opaque.createGraphics();
        g.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        g.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = ImageIO.createImageOutputStream(target.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.88f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        boolean sideways = orientation >= 5;
        double scale = Math.min(1, (double) LARGEST / Math.max(image.getWidth(), image.getHeight()));
        int w = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(image.getHeight() * scale));
        if (scale == 1 && orientation == 1) return image;
        boolean alpha = image.getColorModel().hasAlpha();
        var out = new BufferedImage(
                sideways ? h : w, sideways ? w : h, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.transform(turn(orientation, w, h));
        g.drawImage(image, 0, 0, w, h, null);
        g.dispose();
        return out;
    }

    /** The eight orientations of EXIF, for a picture of this width and height. */
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    /** From the EXIF block of a JPEG; 1 where there is none or it cannot be read. */
    static int orientation(Path source) {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(source)))) {
            if (in.readUnsignedShort() != 0xffd8) return 1;
            for (int segment = 0; segment < 40; segment++) {
                int marker = in.readUnsignedShort();
                int length = in.readUnsignedShort() - 2;
                if (marker == 0xffda || length < 0) return 1;
                byte[] body = in.readNBytes(length);
                if (marker == 0xffe1
                        && body.length > 14
                        && new String(body, 0, 4, StandardCharsets.US_ASCII).equals("Exif"))
                    return exifOrientation(
                            ByteBuffer.wrap(body, 6, body.length - 6).slice());
            }
            return 1;
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static int exifOrientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == 0x0112) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** A WebP picture without its EXIF and XMP chunks; its pixels stay as they are. */
    static byte[] withoutMetadata(Path source, double mostPixels) throws IOException {
        byte[] all;
        try (InputStream in = Files.newInputStream(source)) {
            all = in.readNBytes(LARGEST_WEBP + 1);
        }
        if (all.length > LARGEST_WEBP)
            throw new Refused("preview-large", "This picture is too large to be shown here. Download it.");
        var from = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        var kept = new ByteArrayOutputStream(all.length);
        kept.write(all, 0, 12);
        int at = 12;
        while (at + 8 <= all.length) {
            String chunk = new String(all, at, 4, StandardCharsets.US_ASCII);
            long size = from.getInt(at + 4) & 0xffffffffL;
            long whole = Math.min(8 + size + (size & 1), all.length - at);
            if (!chunk.equals("EXIF") && !chunk.equals("XMP ")) {
                checkWebp(chunk, from, at + 8, whole - 8, mostPixels);
                if (chunk.equals("VP8X") && size > 0) all[at + 8] &= (byte) ~0x0c;
                kept.write(all, at, (int) whole);
            }
            at += (int) whole;
        }
        byte[] out = kept.toByteArray();
        ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(4, out.length - 8);
        return out;
    }

    /** Width and height stand in the first bytes of whichever chunk has the picture. A browser decodes it, and it is not to be flooded either. */
    private static void checkWebp(String chunk, ByteBuffer file, int at, long size, double mostPixels) {
        if (chunk.equals("VP8X") && size >= 10)
            check(1 + (file.getInt(at + 3) >>> 8), 1 + (file.getInt(at + 6) >>> 8), mostPixels);
        if (chunk.equals("VP8L") && size >= 5)
            check(1 + (file.getInt(at + 1) & 0x3fff), 1 + (file.getInt(at + 1) >> 14 & 0x3fff), mostPixels);
        if (chunk.equals("VP8 ") && size >= 10)
            check(file.getShort(at + 6) & 0x3fff, file.getShort(at + 8) & 0x3fff, mostPixels);
    }
}
