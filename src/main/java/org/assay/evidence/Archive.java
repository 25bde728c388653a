package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What an archive says of itself before anything in it is unpacked: read from its directory, which is not read at all where it claims to
 * be too large. From what is in it only a few small parts are ever opened, and no more of them than their limit.
 */
final class Archive {
    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_DIRECTORY = 4L * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 2L * 1024 * 1024 * 1024;
    private static final long SMALL = 50L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final int LARGEST_PART = 1024 * 1024;
    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int SYMBOLIC_LINK = 0xa;

    /** Programs, and archives in an archive: an office program embeds documents and pictures, and neither of these. */
    private static final Set<String> STRANGERS = Set.of(
            "zip", "rar", "7z", "gz", "bz2", "xz", "tar", "tgz", "cab", "iso", "jar", "apk", "exe", "dll", "com", "scr",
            "msi", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta", "lnk", "sh", "reg", "html", "htm", "svg");

    private static final Pattern EXTERNAL = Pattern.compile("(?i)TargetMode\\s*=\\s*[\"']External");
    private static final Pattern RELATION = Pattern.compile("(?is)<[^<>]*Relationship\\b[^<>]*>");
    private static final Pattern FETCHED =
            Pattern.compile("(?i)/(attachedTemplate|oleObject|frame|subDocument|control|package)[\"']");

    private final Path file;
    private final List<Entry> entries;

    private Archive(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    private record Entry(String name, long packed, long unpacked, boolean link) {
        String low() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** @throws ZipException where it is damaged, or larger than what is read */
    static Archive of(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            return new Archive(file, entries(bytes));
        }
    }

    private static List<Entry> entries(RandomAccessFile file) throws IOException {
        byte[] tail = new byte[(int) Math.min(file.length(), 65_535 + END)];
        file.seek(file.length() - tail.length);
        file.readFully(tail);
        var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int at = -1;
        for (int i = tail.length - END; i >= 0; i--) {
            if (end.getInt(i) != END_MARK) continue;
            // Every end that it could be taken to have is held to the limits: readers do not agree which one it is.
            if ((end.getShort(i + 10) & 0xffff) > MOST_ENTRIES
                    || (end.getInt(i + 12) & 0xffffffffL) > LARGEST_DIRECTORY)
                throw new ZipException("too many entries");
            if (at < 0) at = i;
        }
        if (at < 0) throw new ZipException("no directory");
        int size = end.getInt(at + 12);
        long start = file.length() - tail.length + at - size;
        if (start < 0) throw new ZipException("no directory");
        byte[] directory = new byte[size];
        file.seek(start);
        file.readFully(directory);
        return entries(ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static List<Entry> entries(ByteBuffer directory) throws ZipException {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (at + 46 <= directory.capacity()) {
            if (directory.getInt(at) != ENTRY_MARK || entries.size() > MOST_ENTRIES)
                throw new ZipException("damaged directory");
            int name = directory.getShort(at + 28) & 0xffff;
            int next = at + 46 + name + (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
            if (next > directory.capacity()) throw new ZipException("damaged directory");
            entries.add(new Entry(
                    new String(directory.array(), at + 46, name, StandardCharsets.UTF_8),
                    directory.getInt(at + 20) & 0xffffffffL,
                    directory.getInt(at + 24) & 0xffffffffL,
                    directory.getInt(at + 38) >>> 28 == SYMBOLIC_LINK));
            at = next;
        }
        return entries;
    }

    boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    boolean hasFolder(String folder) {
        return entries.stream().anyMatch(entry -> entry.name().startsWith(folder));
    }

    /**
     * Why nobody should open it.
     *
     * @param what it is, as the object of a sentence
     * @param next what to do instead
     */
    record Danger(String what, String next) {}

    /** What makes it one that nobody should open; empty where there is nothing. */
    Optional<Danger> danger() throws IOException {
        long packed = 0;
        long unpacked = 0;
        for (var entry : entries) {
            packed += entry.packed();
            unpacked += entry.unpacked();
            if (entry.link() || leadsOut(entry.name()))
                return found("an archive that writes outside its folder", "Add the files in it one by one.");
            if (STRANGERS.contains(extension(entry.low())))
                return found("an archive with a program or another archive in it", "Add the files in it one by one.");
        }
        if (unpacked > LARGEST_UNPACKED || unpacked > SMALL && unpacked / Math.max(1, packed) > HIGHEST_RATIO)
            return found("an archive that unpacks to far more than it should", "Add the files in it one by one.");
        if (runs()) return found("an Office file with macros, which are programs", "Save it without macros.");
        return fetches()
                ? found("an Office file that fetches a part of itself from elsewhere", "Save it as a PDF.")
                : Optional.empty();
    }

    private static Optional<Danger> found(String what, String next) {
        return Optional.of(new Danger(what, next));
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(one -> one < ' ')
                || List.of(name.split("/")).contains("..");
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private boolean runs() throws IOException {
        for (var entry : entries) {
            String name = entry.low();
            if (name.endsWith("vbaproject.bin")
                    || name.contains("/macrosheets/")
                    || name.contains("/activex/")
                    || name.startsWith("basic/")
                    || name.startsWith("scripts/")) return true;
        }
        return has("[Content_Types].xml") && part("[Content_Types].xml").contains("macroEnabled");
    }

    /** Links that people click stay; what the program fetches by itself on opening does not. */
    private boolean fetches() throws IOException {
        for (var entry : entries) {
            if (!entry.low().endsWith(".rels")) continue;
            var relations = RELATION.matcher(part(entry.name()));
            while (relations.find())
                if (EXTERNAL.matcher(relations.group()).find()
                        && FETCHED.matcher(relations.group()).find()) return true;
        }
        return false;
    }

    /** The text of a part, not more than its limit: what is longer is not what office programs write. */
    String part(String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(name);
            if (entry == null) throw new ZipException("a part is missing");
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(LARGEST_PART + 1);
                if (bytes.length > LARGEST_PART) throw new ZipException("a part is too large");
                boolean utf16 =
                        bytes.length > 1 && (bytes[0] == -2 && bytes[1] == -1 || bytes[0] == -1 && bytes[1] == -2);
                return new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            }
        }
    }
}
