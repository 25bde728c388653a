package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What a file is, by its content and never by its name, and whether that is taken. */
final class FileTypes {
    private static final int PREFIX = 64 * 1024;
    private static final Tika TIKA = new Tika();

    private static final Map<String, FileType> BY_MIME = Map.ofEntries(
            Map.entry("image/jpeg", FileType.JPEG),
            Map.entry("image/png", FileType.PNG),
            Map.entry("image/webp", FileType.WEBP),
            Map.entry("application/pdf", FileType.PDF),
            Map.entry("audio/mpeg", FileType.MP3),
            Map.entry("audio/vnd.wave", FileType.WAV),
            Map.entry("audio/x-wav", FileType.WAV),
            Map.entry("application/ogg", FileType.OGG),
            Map.entry("audio/ogg", FileType.OGG),
            Map.entry("audio/vorbis", FileType.OGG),
            Map.entry("audio/opus", FileType.OGG),
            Map.entry("audio/x-oggpcm", FileType.OGG),
            Map.entry("audio/speex", FileType.OGG),
            Map.entry("video/quicktime", FileType.MOV));

    /** How what is not taken is called. */
    private static final Map<String, String> UNWANTED = Map.ofEntries(
            Map.entry("application/x-msdownload", "a Windows program"),
            Map.entry("application/x-dosexec", "a Windows program"),
            Map.entry("application/x-executable", "a program"),
            Map.entry("application/x-elf", "a program"),
            Map.entry("application/x-sharedlib", "a program"),
            Map.entry("application/x-object", "a program"),
            Map.entry("application/x-mach-o-executable", "a program"),
            Map.entry("application/x-mach-o", "a program"),
            Map.entry("application/java-vm", "a program"),
            Map.entry("application/x-sh", "a script"),
            Map.entry("application/x-bat", "a script"),
            Map.entry("application/x-ms-shortcut", "a Windows shortcut"),
            Map.entry("application/x-bplist", "a settings file"),
            Map.entry("text/html", "a web page"),
            Map.entry("application/xhtml+xml", "a web page"),
            Map.entry("image/svg+xml", "an SVG drawing"),
            Map.entry("application/xml", "an XML file"),
            Map.entry("text/xml", "an XML file"),
            Map.entry("image/gif", "a GIF picture"),
            Map.entry("image/bmp", "a BMP picture"),
            Map.entry("image/tiff", "a TIFF picture"),
            Map.entry("application/zip", "a ZIP archive"),
            Map.entry("application/x-rar-compressed", "an archive"),
            Map.entry("application/x-7z-compressed", "an archive"),
            Map.entry("application/gzip", "an archive"),
            Map.entry("application/x-tar", "an archive"),
            Map.entry("application/rtf", "an RTF document"),
            Map.entry("application/x-tika-msoffice", "an old or password-protected Office file"),
            Map.entry("application/x-matroska", "a Matroska video"),
            Map.entry("video/x-msvideo", "an AVI video"),
            Map.entry("video/avi", "an AVI video"));

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");
    private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ", "M4P ", "F4A ");
    private static final Set<String> OTHER_BRANDS = Set.of("avif", "avis", "crx ", "jp2 ", "jpx ");

    private FileTypes() {}

    /** @throws Refused with a sentence that says what it is and what is taken */
    static FileType of(Path file, String name) throws IOException {
        byte[] prefix;
        try (InputStream in = Files.newInputStream(file)) {
            prefix = in.readNBytes(PREFIX);
        }
        Optional<FileType> container = boxed(prefix, name).or(() -> webm(prefix));
        if (container.isPresent()) return container.get();
        String mime = TIKA.detect(prefix).replaceAll(";.*", "").strip();
        if (startsWith(prefix, "MZ")) mime = "application/x-msdownload";
        var known = BY_MIME.get(mime);
        if (known != null) return known;
        if (mime.equals("application/zip") || startsWith(prefix, "PK\3\4")) return office(file, name);
        if (isText(mime) && (ends(name, FileType.TXT) || ends(name, FileType.CSV)))
            return ends(name, FileType.CSV) ? FileType.CSV : FileType.TXT;
        if (isText(mime))
            throw refused(
                    name, "plain text", "Give it a name that ends in .txt, or copy the text into the text field.");
        throw refused(name, UNWANTED.get(mime), null);
    }

    /** MP4, QuickTime, M4A and HEIC are one family of boxes; the first box names the brand. */
    private static Optional<FileType> boxed(byte[] prefix, String name) {
        if (prefix.length < 12 || !ascii(prefix, 4, 4).equals("ftyp")) return Optional.empty();
        String brand = ascii(prefix, 8, 4);
        if (HEIC_BRANDS.contains(brand)) return Optional.of(FileType.HEIC);
        if (AUDIO_BRANDS.contains(brand)) return Optional.of(FileType.M4A);
        if (brand.equals("qt  ")) return Optional.of(FileType.MOV);
        if (OTHER_BRANDS.contains(brand)) throw refused(name, "a picture of another kind", null);
        // Phones write voice notes under a video brand; only the name tells, and both are played alike.
        return Optional.of(ends(name, FileType.M4A) ? FileType.M4A : FileType.MP4);
    }

    private static Optional<FileType> webm(byte[] prefix) {
        boolean ebml = prefix.length > 40
                && (prefix[0] & 0xff) == 0x1a
                && (prefix[1] & 0xff) == 0x45
                && (prefix[2] & 0xff) == 0xdf
                && (prefix[3] & 0xff) == 0xa3;
        return ebml && ascii(prefix, 0, 64).contains("webm") ? Optional.of(FileType.WEBM) : Optional.empty();
    }

    /** Office files are archives: what is in them tells which. */
    private static FileType office(Path file, String name) throws IOException {
        try {
            var archive = Archive.of(file);
            var danger = archive.danger();
            if (danger.isPresent())
                throw refused(name, danger.get().what(), danger.get().next());
            if (archive.has("[Content_Types].xml")) {
                if (archive.hasFolder("word/")) return FileType.DOCX;
                if (archive.hasFolder("xl/")) return FileType.XLSX;
                if (archive.hasFolder("ppt/")) return FileType.PPTX;
            }
            if (archive.has("mimetype") && archive.part("mimetype").strip().equals(FileType.ODT.mime()))
                return FileType.ODT;
            throw refused(name, "a ZIP archive", "Add the files in it one by one.");
        } catch (java.util.zip.ZipException | IllegalArgumentException damaged) {
            throw refused(name, "a damaged Office file or archive", "Open it, save it again, and add it then.");
        }
    }

    private static boolean isText(String mime) {
        if (UNWANTED.containsKey(mime)) return false;
        var type = MediaType.parse(mime);
        return mime.equals("text/plain")
                || mime.equals("message/rfc822")
                || (type != null
                        && MimeTypes.getDefaultMimeTypes()
                                .getMediaTypeRegistry()
                                .isInstanceOf(type, MediaType.TEXT_PLAIN));
    }

    static boolean ends(String name, FileType type) {
        String extension = extension(name);
        return type.extensions().contains(extension);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Refused refused(String name, @Nullable String what, @Nullable String next) {
        String extension = extension(name);
        boolean pretends =
                FileType.all().stream().anyMatch(type -> type.extensions().contains(extension));
        String sentence = what == null
                ? "“" + name + "” is "
                        + (pretends
                                ? "something else, although its name ends in ." + extension
                                : "not a kind of file that is taken")
                        + "."
                : "“" + name + "” is " + what + (pretends ? " although its name ends in ." + extension : "") + ".";
        return new Refused(
                "file-type", sentence + " " + (next == null ? "Assay takes " + FileType.taken() + "." : next));
    }

    private static boolean startsWith(byte[] prefix, String text) {
        return ascii(prefix, 0, text.length()).equals(text);
    }

    private static String ascii(byte[] bytes, int from, int length) {
        int end = Math.min(bytes.length, from + length);
        return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
