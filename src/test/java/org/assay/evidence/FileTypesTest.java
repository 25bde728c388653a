package org.assay.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {
    private static final Workshop workshop = new Workshop(Path.of("target/test-data/workshop"), 20, "320m");

    @TempDir
    Path folder;

    @Test
    @DisplayName("F1 what is taken is known by its content, whatever its name")
    void what_is_taken_is_known_by_its_content_whatever_its_name() throws IOException {
        assertThat(type("scan.pdf", pdf(null))).isEqualTo(FileType.PDF);
        assertThat(type("photo.jpg", picture("jpeg"))).isEqualTo(FileType.JPEG);
        assertThat(type("photo.jpg", picture("png"))).isEqualTo(FileType.PNG);
        assertThat(type("a.webp", "RIFF\44\0\0\0WEBPVP8 ".getBytes(ISO_8859_1))).isEqualTo(FileType.WEBP);
        assertThat(type("IMG_1.HEIC", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)))
                .isEqualTo(FileType.HEIC);
        assertThat(type("note.m4a", "\0\0\0\30ftypM4A \0\0\0\0M4A mp42".getBytes(ISO_8859_1)))
                .isEqualTo(FileType.M4A);
        assertThat(type("clip.mp4", "\0\0\0\30ftypisom\0\0\0\0isommp42".getBytes(ISO_8859_1)))
                .isEqualTo(FileType.MP4);
        assertThat(type("clip.mov", "\0\0\0\24ftypqt  \0\0\0\0qt  ".getBytes(ISO_8859_1)))
                .isEqualTo(FileType.MOV);
        assertThat(type("a.mp3", "ID3\4\0\0\0\0\0\0".getBytes(ISO_8859_1))).isEqualTo(FileType.MP3);
        assertThat(type("a.wav", "RIFF\44\0\0\0WAVEfmt ".getBytes(ISO_8859_1))).isEqualTo(FileType.WAV);
        assertThat(type("a.ogg", "OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\36\1vorbis".getBytes(ISO_8859_1)))
                .isEqualTo(FileType.OGG);
        assertThat(type("notes.txt", "Dear Customer A,\nthank you.".getBytes(UTF_8)))
                .isEqualTo(FileType.TXT);
        assertThat(type("log.csv", "date,what\n2026-11-04,call\n".getBytes(UTF_8)))
                .isEqualTo(FileType.CSV);
        assertThat(type("mail.txt", "From: a@example.org\nTo: b@example.org\nSubject: Repair\n\nHello".getBytes(UTF_8)))
                .isEqualTo(FileType.TXT);
    }

    @Test
    void office_files_are_known_by_what_is_in_the_archive() throws IOException {
        assertThat(type("a.docx", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileType.DOCX);
        assertThat(type("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileType.XLSX);
        assertThat(type("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(FileType.PPTX);
        assertThat(type("a.odt", zip("mimetype", "content.xml"))).isEqualTo(FileType.ODT);
        refused(
                "a.docx",
                zip("readme.txt"),
                "“a.docx” is a ZIP archive although its name ends in .docx. Add the files in it one by one.");
        refused(
                "a.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "“a.docx” is an Office file with macros, which are programs although its name ends in .docx. Save it without macros.");
    }

    @Test
    @DisplayName("F1 a Windows program called PDF is refused with what it is")
    void a_windows_program_called_pdf_is_refused_with_what_it_is() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';

        refused(
                "letter.pdf",
                program,
                "“letter.pdf” is a Windows program although its name ends in .pdf. Assay takes " + FileType.taken()
                        + ".");
    }

    @Test
    @DisplayName("F1 pages, drawings and archives are refused whatever they are called")
    void pages_drawings_and_archives_are_refused_whatever_they_are_called() throws IOException {
        refused(
                "photo.png",
                "<!DOCTYPE html><html><script>alert(1)</script>".getBytes(UTF_8),
                "is a web page although its name ends in .png");
        refused(
                "notes.txt",
                "<html><body>hi</body></html>".getBytes(UTF_8),
                "is a web page although its name ends in .txt");
        refused(
                "logo.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(UTF_8),
                "“logo.svg” is an SVG drawing.");
        refused(
                "logo.png",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(UTF_8),
                "is an SVG drawing although");
        refused("run.txt", "#!/bin/sh\nrm -rf x".getBytes(UTF_8), "is a script although its name ends in .txt");
        refused(
                "old.doc",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                "is an old or password-protected Office file.");
        refused("notes.pdf", "only words".getBytes(UTF_8), "“notes.pdf” is plain text although its name ends in .pdf.");
        refused(
                "thing.xyz",
                new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 1, 2},
                "“thing.xyz” is not a kind of file that is taken.");
    }

    @Test
    @DisplayName("F2 an empty file is refused")
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> new FileLook("empty.pdf", workshop).look(file("empty.pdf", new byte[0])))
                .isInstanceOf(Refused.class)
                .hasMessage("“empty.pdf” is empty: it has 0 bytes. Choose the file again.");
    }

    @Test
    void pages_of_a_pdf_are_counted_and_one_that_cannot_be_opened_is_refused() throws IOException {
        var look = new FileLook("a.pdf", workshop);
        look.look(file("a.pdf", pdf(null)));
        assertThat(look.pages()).isEqualTo(2);

        assertThatThrownBy(() -> new FileLook("b.pdf", workshop).look(file("b.pdf", pdf("secret"))))
                .hasMessageContaining("is protected by a password");
        assertThatThrownBy(() -> new FileLook("c.pdf", workshop)
                        .look(file("c.pdf", "%PDF-1.7 and then nothing".getBytes(UTF_8))))
                .hasMessageContaining("cannot be opened as a PDF");
    }

    private void refused(String name, byte[] content, String sentence) {
        assertThatThrownBy(() -> type(name, content))
                .as(name)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(sentence);
    }

    private FileType type(String name, byte[] content) throws IOException {
        return FileTypes.of(file(name, content), name);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(String password) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            if (password != null)
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write((entry.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : "x").getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
