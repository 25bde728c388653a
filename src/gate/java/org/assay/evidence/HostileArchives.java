package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, Office files among them. */
final class HostileArchives {
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    private HostileArchives() {}

    static void into(HostileFiles files) {
        byte[] zeros = new byte[60_000_000];
        byte[] words = "words".getBytes(UTF_8);
        byte[] inner = zip(Map.of("a.txt", words));
        files.refused("an archive", "a.zip", inner);
        files.refused("an archive as text", "a.txt", inner);
        files.refused("an archive in archives", "a.zip", zip(Map.of("b.zip", zip(Map.of("c.zip", inner)))));
        files.refused("a bomb", "a.docx", office("word/document.xml", Map.of("word/bomb.xml", zeros)));
        files.refused(
                "a bomb of many", "a.xlsx", office("xl/workbook.xml", Map.of("xl/1.xml", zeros, "xl/2.xml", zeros)));
        files.refused(
                "a bomb where the kind is said",
                "a.docx",
                zip(Map.of("[Content_Types].xml", Arrays.copyOf(zeros, 20_000_000), "word/document.xml", words)));
        files.refused(
                "an archive in a document",
                "a.docx",
                office("word/document.xml", Map.of("word/embeddings/a.zip", inner)));
        files.refused("hundreds of thousands of entries", "a.docx", entries(200_000, 0xffff));
        files.refused("entries that it does not own up to", "a.docx", entries(200_000, 3));
        files.refused("a directory larger than the file", "a.docx", end(new byte[0], 3, 50_000_000));
        files.refused("a directory that starts before the file", "a.docx", end(bytesOf("PK\3\4"), 3, 4000));
        files.refused("no directory", "a.docx", bytesOf("PK\3\4" + "x".repeat(500)));
        files.refused(
                "a symbolic link",
                "a.docx",
                link(office("word/document.xml", Map.of("word/link", "/etc/passwd".getBytes(UTF_8)))));
        for (var name : new String[] {
            "../../../../etc/cron.d/a",
            "/etc/passwd",
            "word\\..\\..\\a.xml",
            "C:/windows/a.xml",
            "word/../../a.xml",
            "a\n.xml"
        }) files.refused("an entry called " + name, "a.docx", office("word/document.xml", Map.of(name, words)));
        files.refused("macros", "a.docm", office("word/document.xml", Map.of("word/vbaProject.bin", words)));
        files.refused(
                "macros under another name",
                "a.docx",
                office("word/document.xml", Map.of("word/VBAPROJECT.BIN", words)));
        files.refused(
                "macros in a spreadsheet", "a.xlsm", office("xl/workbook.xml", Map.of("xl/vbaProject.bin", words)));
        files.refused(
                "old macros in a spreadsheet",
                "a.xlsx",
                office("xl/workbook.xml", Map.of("xl/macrosheets/sheet1.xml", words)));
        files.refused("controls", "a.pptx", office("ppt/presentation.xml", Map.of("ppt/activeX/activeX1.bin", words)));
        files.refused(
                "a kind with macros", "a.docx", kind("application/vnd.ms-word.document.macroEnabled.main+xml", false));
        files.refused(
                "a kind with macros in UTF-16",
                "a.docx",
                kind("application/vnd.ms-word.document.macroEnabled.main+xml", true));
        files.refused(
                "a template with macros",
                "a.dotm",
                kind("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", false));
        for (var fetched : new String[] {"attachedTemplate", "oleObject", "frame", "subDocument", "control"})
            files.refused(
                    "a document that fetches its " + fetched,
                    "a.docx",
                    office(
                            "word/document.xml",
                            Map.of(
                                    "word/_rels/settings.xml.rels",
                                    relation(fetched).getBytes(UTF_8))));
        for (var program :
                new String[] {"a.exe", "a.js", "a.vbs", "a.lnk", "a.hta", "a.jar", "a.html", "a.SVG", "a.PS1"})
            files.refused(
                    "a document with " + program,
                    "a.docx",
                    office("word/document.xml", Map.of("word/embeddings/" + program, words)));
        files.refused("macros of OpenDocument", "a.odt", odt("Basic/Standard/Module1.xml"));
        files.refused("scripts of OpenDocument", "a.odt", odt("Scripts/python/a.py"));
        files.refused("a document cut off", "a.docx", half(office("word/document.xml", Map.of())));
        files.refused(
                "a program that unpacks itself",
                "a.docx",
                HostileFiles.joined(bytesOf("MZ" + "\0".repeat(500)), inner));
        files.refused("a library of Java", "a.docx", zip(Map.of("META-INF/MANIFEST.MF", words, "A.class", words)));
        files.refused("a bomb in gzip", "a.gz", gzip(zeros));
        files.refused("a bomb in gzip as text", "a.txt", gzip(zeros));
        files.refused("a drawing in gzip", "a.svg", gzip(HostileFiles.DRAWING.getBytes(UTF_8)));
        files.refused("another archive", "a.7z", bytesOf("7z\u00bc\u00af'\u001c\0\4" + "\0".repeat(200)));
        files.refused("another archive as a photo", "a.jpg", bytesOf("Rar!\u001a\7\1\0" + "\0".repeat(200)));
        files.refused("another archive as a film", "a.mp4", bytesOf("BZh91AY&SY" + "\0".repeat(200)));
        files.harmless(
                "a document with a link to click",
                "a.docx",
                office(
                        "word/document.xml",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                relation("hyperlink").getBytes(UTF_8))));
        files.harmless(
                "a document with a page in its words",
                "a.docx",
                office("word/document.xml", Map.of("docProps/core.xml", HostileFiles.PAGE.getBytes(UTF_8))));
        files.harmless(
                "a spreadsheet with formulas",
                "a.xlsx",
                office("xl/workbook.xml", Map.of("xl/sheet1.xml", "<f>cmd|'/C calc'!A0</f>".getBytes(UTF_8))));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** As Office writes it, with something added. */
    static byte[] office(String main, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", TYPES.getBytes(UTF_8));
        entries.put(main, "<document/>".getBytes(UTF_8));
        entries.putAll(more);
        return zip(entries);
    }

    private static byte[] kind(String type, boolean wide) {
        String said = TYPES.replace(
                "<Default", "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/><Default");
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", said.getBytes(wide ? UTF_16 : UTF_8));
        entries.put("word/document.xml", "<document/>".getBytes(UTF_8));
        return zip(entries);
    }

    private static String relation(String kind) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind + "\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/></Relationships>";
    }

    private static byte[] odt(String more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", FileType.ODT.mime().getBytes(UTF_8));
        entries.put("content.xml", "<a/>".getBytes(UTF_8));
        entries.put(more, "<a/>".getBytes(UTF_8));
        return zip(entries);
    }

    /** Only a directory: what it lists is nowhere. */
    private static byte[] entries(int many, int said) {
        var directory = ByteBuffer.allocate(many * 47).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < many; i++) {
            directory
                    .putInt(i * 47, 0x02014b50)
                    .putShort(i * 47 + 28, (short) 1)
                    .put(i * 47 + 46, (byte) 'a');
        }
        return end(
                HostileFiles.joined(bytesOf("PK\3\4" + "\0".repeat(26)), directory.array()),
                said,
                directory.capacity());
    }

    private static byte[] end(byte[] before, int entries, int size) {
        var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(size)
                .putInt(0);
        return HostileFiles.joined(before.length == 0 ? bytesOf("PK\3\4") : before, end.array());
    }

    /** The last entry becomes one: so the directory says it. */
    private static byte[] link(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - 50; at > 0; at--)
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putShort(at + 4, (short) 0x0314).putInt(at + 38, 0xa1ff << 16);
                return zip;
            }
        throw new AssertionError("no entry");
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] bytesOf(String text) {
        return HostileFiles.bytes(text);
    }
}
