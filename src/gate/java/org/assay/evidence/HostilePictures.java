package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assay.evidence.HostileFiles.bytes;
import static org.assay.evidence.HostileFiles.joined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures, and what says that it is one. */
final class HostilePictures {
    /** Where the photo was taken, as a camera writes it down. */
    static final String HOME = "53.4808N-2.2426W at home";

    /** One white pixel, without loss. */
    private static final String TINY_WEBP = "VP8L\15\0\0\0\57\0\0\0\20\7\20\21\21\u0088\u0088\u00fe\7\0";

    private HostilePictures() {}

    static void into(HostileFiles files) {
        files.harmless("a flood of pixels", "a.png", png(50_000, 50_000, 8, 2, zlib(new byte[1000])));
        files.harmless(
                "the widest picture there can be", "a.png", png(Integer.MAX_VALUE, 1, 8, 6, zlib(new byte[1000])));
        files.harmless("one very long row", "a.png", png(49_000_000, 1, 16, 6, zlib(new byte[1000])));
        files.harmless("one very long column", "a.png", png(1, 49_000_000, 16, 6, zlib(new byte[1000])));
        files.harmless(
                "pixels that unpack to far more", "a.png", png(9000, 5000, 8, 6, zlib(new byte[9000 * 4 * 5000])));
        files.harmless("no pixels", "a.png", png(0, 0, 8, 2, zlib(new byte[10])));
        files.harmless("fewer pixels than none", "a.png", png(-5, -5, 8, 2, zlib(new byte[10])));
        files.harmless("a colour that there is not", "a.png", png(10, 10, 7, 9, zlib(new byte[1000])));
        files.harmless("rubbish for pixels", "a.png", png(100, 100, 8, 2, bytes("x".repeat(400))));
        byte[] bomb = zlib(new byte[60_000_000]);
        files.harmless(
                "a colour profile that is a bomb",
                "a.png",
                withChunk(photo("png", 60, 40), "iCCP", joined(bytes("a\0\0"), bomb)));
        files.harmless(
                "a comment that is a bomb",
                "a.png",
                withChunk(photo("png", 60, 40), "zTXt", joined(bytes("a\0\0"), bomb)));
        files.harmless(
                "a page in a comment",
                "a.png",
                withChunk(photo("png", 60, 40), "tEXt", joined(bytes("a\0"), HostileFiles.PAGE.getBytes(UTF_8))));
        files.harmless(
                "a page behind the picture", "a.png", joined(photo("png", 60, 40), HostileFiles.PAGE.getBytes(UTF_8)));
        files.harmless(
                "a picture with where it was",
                "home.png",
                withChunk(photo("png", 60, 40), "eXIf", HOME.getBytes(UTF_8)));
        files.harmless(
                "a chunk of two gigabytes",
                "a.png",
                joined(Arrays.copyOf(photo("png", 60, 40), 33), bytes("\u007f\u00ff\u00ff\u00ffIDATxx")));
        files.harmless("a photo with where it was", "home.jpg", withPlace(photo("jpg", 60, 40)));
        files.harmless(
                "a page behind the photo", "a.jpg", joined(photo("jpg", 60, 40), HostileFiles.PAGE.getBytes(UTF_8)));
        files.harmless(
                "a page in the photo's comment",
                "a.jpg",
                withSegment(photo("jpg", 60, 40), 0xfe, HostileFiles.PAGE.getBytes(UTF_8)));
        files.harmless(
                "an archive behind the photo",
                "a.jpg",
                joined(
                        photo("jpg", 60, 40),
                        HostileArchives.zip(java.util.Map.of("a.html", HostileFiles.PAGE.getBytes(UTF_8)))));
        files.harmless(
                "a program of a server in the photo",
                "a.php.jpg",
                withSegment(photo("jpg", 60, 40), 0xfe, bytes("<?php system($_GET[0]); ?>")));
        files.harmless("a flood in a photo", "a.jpg", sized(photo("jpg", 60, 40), 65_500, 65_500));
        files.harmless("a photo of no height", "a.jpg", sized(photo("jpg", 60, 40), 60, 0));
        files.harmless("a photo cut off", "a.jpg", Arrays.copyOf(photo("jpg", 600, 400), 900));
        files.harmless(
                "the beginning of a photo", "a.jpg", bytes("\u00ff\u00d8\u00ff\u00e0\0\20JFIF\0\1\1\0\0\1\0\1\0\0"));
        files.harmless(
                "a photo whose notes lead nowhere",
                "a.jpg",
                withSegment(
                        photo("jpg", 60, 40),
                        0xe1,
                        bytes("Exif\0\0MM\0*\u007f\u00ff\u00ff\u00ff" + "\u00ff".repeat(20))));
        files.harmless(
                "a photo whose notes lead to themselves",
                "a.jpg",
                withSegment(
                        photo("jpg", 60, 40),
                        0xe1,
                        bytes("Exif\0\0MM\0*\0\0\0\10\u00ff\u00ff\1\22\0\3\0\0\0\1\0\u0099\0\0\0\0\0\10")));
        files.harmless(
                "a photo in rubbish",
                "a.jpg",
                joined(Arrays.copyOf(photo("jpg", 60, 40), 200), bytes("\u00ff\u00c0".repeat(500))));
        files.harmless("a flood in WebP", "a.webp", webp(vp8x(16_777_216, 16_777_216)));
        files.harmless(
                "a flood in WebP without loss",
                "a.webp",
                webp(bytes("VP8L\12\0\0\0\57\u00ff\u00ff\u00ff\17\0\0\0\0\0")));
        files.harmless(
                "a flood in old WebP", "a.webp", webp(bytes("VP8 \12\0\0\0\0\0\0\u009d\1\52\u00ff\77\u00ff\77")));
        files.harmless("WebP with where it was", "home.webp", webp(vp8x(1, 1), bytes(TINY_WEBP), chunk("EXIF", HOME)));
        files.harmless("a page behind WebP", "a.webp", webp(bytes(TINY_WEBP), chunk("XMP ", HostileFiles.PAGE)));
        files.harmless(
                "WebP with a chunk of four gigabytes",
                "a.webp",
                webp(bytes("VP8L\u00ff\u00ff\u00ff\u00ff\57\0\0\0\0")));
        files.harmless(
                "HEIC in rubbish",
                "a.heic",
                joined(bytes("\0\0\0\30ftypheic\0\0\0\0mif1heic"), HostileFiles.PAGE.getBytes(UTF_8)));
        files.refused(
                "a picture that is a script too",
                "a.gif",
                bytes("GIF89a/*" + "\0".repeat(20) + "*/=1;" + HostileFiles.SCRIPT));
        files.refused(
                "a flood in GIF",
                "a.gif",
                bytes(
                        "GIF89a\u00ff\u00ff\u00ff\u00ff\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\u00ff\u00ff\u00ff\u00ff\0\2\2D\1\0;"));
        files.refused(
                "a flood in GIF as a photo",
                "a.jpg",
                bytes(
                        "GIF89a\u00ff\u00ff\u00ff\u00ff\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\u00ff\u00ff\u00ff\u00ff\0\2\2D\1\0;"));
        files.refused(
                "a flood in TIFF",
                "a.tiff",
                bytes(
                        "II*\0\10\0\0\0\2\0\0\1\4\0\1\0\0\0\u00ff\u00ff\u00ff\u007f\1\1\4\0\1\0\0\0\u00ff\u00ff\u00ff\u007f\0\0\0\0"));
        files.refused(
                "a flood in BMP",
                "a.bmp",
                bytes("BM\66\0\0\0\0\0\0\0\66\0\0\0\50\0\0\0\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff\u007f\1\0\30\0"
                        + "\0".repeat(30)));
        files.refused(
                "an icon",
                "a.png",
                bytes("\0\0\1\0\1\0\0\0\0\0\1\0\40\0\u00ff\u00ff\u00ff\u007f\26\0\0\0" + "\0".repeat(50)));
        files.refused(
                "a drawing program's file",
                "a.jpg",
                bytes("8BPS\0\1\0\0\0\0\0\0\0\3\0\u00ff\u00ff\u00ff\0\u00ff\u00ff\u00ff\0\10\0\3" + "\0".repeat(50)));
        files.refused("a picture for another program", "a.png", bytes("%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run\n"));
    }

    static byte[] photo(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) image.setRGB(x, y, x * 40503 ^ y * 65599);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** In the notes of the camera, in those of a program, and as a comment. */
    private static byte[] withPlace(byte[] jpeg) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + HOME.length());
        exif.put(bytes("Exif\0\0MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(HOME.length())
                .putInt(26)
                .putInt(0)
                .put(bytes(HOME));
        byte[] noted = withSegment(jpeg, 0xe1, exif.array());
        byte[] twice =
                withSegment(noted, 0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + HOME + "</x:xmpmeta>"));
        return withSegment(twice, 0xfe, bytes(HOME));
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        var segment = ByteBuffer.allocate(4 + body.length);
        segment.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body);
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The same photo, said to be of another size. */
    private static byte[] sized(byte[] jpeg, int width, int height) {
        var file = ByteBuffer.wrap(jpeg);
        for (int at = 2; at < jpeg.length - 9; at += 2 + file.getShort(at + 2)) {
            if ((jpeg[at + 1] & 0xff) != 0xc0) continue;
            file.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
            return jpeg;
        }
        throw new AssertionError("no frame");
    }

    private static byte[] png(int width, int height, int depth, int colour, byte[] data) {
        var head = ByteBuffer.allocate(13);
        head.putInt(width).putInt(height).put((byte) depth).put((byte) colour);
        return joined(
                bytes("\u0089PNG\r\n\u001a\n"),
                pngChunk("IHDR", head.array()),
                pngChunk("IDAT", data),
                pngChunk("IEND", new byte[0]));
    }

    private static byte[] withChunk(byte[] png, String kind, byte[] body) {
        return joined(Arrays.copyOf(png, 33), pngChunk(kind, body), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] pngChunk(String kind, byte[] body) {
        var sum = new CRC32();
        sum.update(bytes(kind));
        sum.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(bytes(kind))
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] zlib(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] piece = new byte[65536];
        while (!deflater.finished()) out.write(piece, 0, deflater.deflate(piece));
        return out.toByteArray();
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] body = joined(bytes("WEBP"), joined(chunks));
        return joined(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(bytes("RIFF"))
                        .putInt(body.length)
                        .array(),
                body);
    }

    private static byte[] vp8x(int width, int height) {
        var chunk = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(bytes("VP8X")).putInt(10).put((byte) 8).put(new byte[3]);
        for (int side : new int[] {width - 1, height - 1})
            chunk.put((byte) side).put((byte) (side >> 8)).put((byte) (side >> 16));
        return chunk.array();
    }

    private static byte[] chunk(String kind, String text) {
        byte[] body = text.getBytes(UTF_8);
        return ByteBuffer.allocate(8 + body.length + (body.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(kind))
                .putInt(body.length)
                .put(body)
                .array();
    }
}
