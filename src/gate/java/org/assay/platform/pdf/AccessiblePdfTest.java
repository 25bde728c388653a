package org.assay.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * The standards, by veraPDF, and what it does not see: a validator is content with a heading tagged as a paragraph or with words that
 * run together at a line's end, so the structure and its text are compared with a file that a person has read.
 */
class AccessiblePdfTest {
    private static final Path EXPECTED = Path.of("src/gate/java/org/assay/platform/pdf/sample-structure.txt");

    @ParameterizedTest(name = "a document with every kind of block meets {0}")
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void meets(PDFAFlavour flavour) throws Exception {
        assertThat(PdfStandards.failures(SampleDocument.bytes(), flavour)).isEmpty();
    }

    @ParameterizedTest(name = "the validator notices when {0}")
    @EnumSource(Harm.class)
    void noticesHarm(Harm harm) throws Exception {
        var file = new String(SampleDocument.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(file).contains(harm.from);
        var harmed = file.replace(harm.from, harm.to).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PdfStandards.failures(harmed, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @Test
    @DisplayName(
            "tags, scopes, alternative texts and the text in reading order are exactly those of the file a person has read")
    void structure() throws IOException {
        try (var document = Loader.loadPDF(SampleDocument.bytes())) {
            assertThat(StructureText.of(document).tree()).isEqualTo(Files.readString(EXPECTED));
        }
    }

    @ParameterizedTest(name = "the comparison notices when {0} becomes {1}, which the validator does not")
    @CsvSource({"/Scope/Column, /Xcope/Column", "/S/TH, /S/TD"})
    void noticesStructure(String from, String to) throws Exception {
        var file = new String(SampleDocument.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(file).contains(from);
        try (var document = Loader.loadPDF(file.replace(from, to).getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(StructureText.of(document).tree()).isNotEqualTo(Files.readString(EXPECTED));
        }
    }

    @Test
    @DisplayName("only the one row that is taller than a quarter of a page breaks over pages")
    void rowsStayWhole() throws IOException {
        try (var document = Loader.loadPDF(SampleDocument.bytes())) {
            assertThat(StructureText.of(document).splitRows())
                    .singleElement()
                    .asString()
                    .contains("Sentence 16 of a long answer");
        }
    }

    /** Ways to break the file without moving a byte. */
    enum Harm {
        A_PICTURE_HAS_NO_ALTERNATIVE_TEXT("/Alt(", "/Xlt("),
        THE_LANGUAGE_IS_UNKNOWN("/Lang(", "/Xang("),
        A_LINK_SAYS_NOTHING("/Contents(", "/Xontents("),
        THE_TITLE_IS_NOT_SHOWN("/DisplayDocTitle true", "/XisplayDocTitle true"),
        THE_FILE_DOES_NOT_SAY_WHAT_IT_MEETS("<pdfuaid:part>1<", "<pdfuaid:part>7<");

        private final String from;
        private final String to;

        Harm(String from, String to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
