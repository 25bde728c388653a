package org.assay.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TaggedPdfTest {
    private static final Instant CREATED = Instant.parse("2026-11-27T18:00:00Z");

    @Test
    @DisplayName("the same content gives the same bytes, in any locale and time zone")
    void reproducible() throws IOException {
        var first = bytes(document(30), CREATED);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(bytes(document(30), CREATED)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(bytes(document(30), CREATED.plusSeconds(1))).isNotEqualTo(first);
    }

    @Test
    @DisplayName(
            "contents and references name the page where the section really begins, and every page counts them all")
    void pageNumbers() throws IOException {
        try (var pdf = Loader.loadPDF(bytes(document(120), CREATED))) {
            int last = pdf.getNumberOfPages();
            assertThat(last).isGreaterThan(5);
            assertThat(text(pdf, last)).contains("Where it ends").contains("Page " + last + " of " + last);
            assertThat(text(pdf, 1)).contains("Last").contains("Where it ends " + last);
            assertThat(text(pdf, 2))
                    .contains("see page\u00A0" + last + " for the end")
                    .contains("Page 2 of " + last);
            for (int page = 3; page < last; page++) {
                assertThat(text(pdf, page)).as("page " + page).contains("Thing").contains("Amount");
            }
        }
    }

    @Test
    @DisplayName("the columns of the heads stand again on each page of a table, and a row is never alone on one")
    void lastRowsStayTogether() throws IOException {
        int broken = 0;
        for (int rows = 21; rows < 36; rows++) {
            try (var pdf = Loader.loadPDF(bytes(document(rows), CREATED))) {
                int last = pdf.getNumberOfPages() - 1;
                if (last > 2) {
                    broken++;
                    assertThat(text(pdf, last)).as(rows + " rows").contains("Row " + (rows - 1) + " ");
                }
            }
        }
        assertThat(broken).as("tables that reach a second page").isBetween(5, 14);
    }

    @Test
    @DisplayName("a word longer than the line is broken, none of its letters is lost")
    void longWord() throws IOException {
        var word = "0123456789abcdef".repeat(12);
        var pdf = new TaggedPdf()
                .h1("One", "One")
                .paragraph(Rich.of("It is ").mono(word).plain(" here."));
        try (var read = Loader.loadPDF(bytes(pdf, CREATED))) {
            assertThat(text(read, 1).replaceAll("\\s", "")).contains("Itis" + word + "here.");
        }
    }

    @Test
    @DisplayName("control characters, tabs and letters without a glyph do not stop a document")
    void strangeLetters() throws IOException {
        var pdf = new TaggedPdf()
                .h1("Odd \u0000 title", "Odd\ttitle \uD83D\uDE00")
                .table(Table.captioned("")
                        .column("", 1)
                        .row(Cell.of("\u202Eabc\u0007"))
                        .row(Cell.empty()))
                .paragraph("")
                .bullets(List.of(Rich.of("\n")))
                .progress(List.of(Progress.of("None", 0, 0)));
        try (var read = Loader.loadPDF(bytes(pdf, CREATED))) {
            assertThat(text(read, 1)).contains("Odd title \uD83D\uDE00").contains("abc");
        }
    }

    @Test
    @DisplayName("a picture without a text, a ragged row and an impossible progress are refused at once")
    void refusals() {
        assertThatThrownBy(() -> new Picture(1, 1, " ", "", pen -> {})).hasMessageContaining("what it shows");
        assertThatThrownBy(() -> Table.plain().column("A", 1).row(Cell.empty(), Cell.empty()))
                .hasMessage("A row of 2 cells in a table of 1 columns");
        assertThatThrownBy(() -> new TaggedPdf().h1("A", "B").h3("C"))
                .hasMessage("A heading of level 3 below one of level 1 leaves a level out: C");
        var astray = new TaggedPdf().h1("A", "B").paragraph(Rich.of("See ").pageOf("page", "C"));
        assertThatThrownBy(() -> bytes(astray, CREATED)).hasMessage("No section has the running head C");
        assertThatThrownBy(() -> Progress.of("A", 3, 2)).hasMessage("3 of 2 is no progress");
    }

    private static TaggedPdf document(int rows) {
        var table = Table.plain().column("Thing", 3).columnRight("Amount", 1).rowHeads();
        for (int i = 1; i <= rows; i++) {
            table.row(Cell.of("Row " + i), Cell.of(Integer.toString(i)));
        }
        return new TaggedPdf()
                .contents("Contents")
                .h1("First", "Where it begins")
                .paragraph(Rich.of("Read on, ").pageOf("see page", "Last").plain(" for the end."))
                .table(table)
                .h1("Last", "Where it ends");
    }

    private static byte[] bytes(TaggedPdf pdf, Instant created) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.write(out, new DocumentInfo("A title", "en-GB", "Somebody", created, "A title", "9b41c7e2"));
        return out.toByteArray();
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
