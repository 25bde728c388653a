package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.platform.pdf.PdfStandards;
import org.assay.platform.pdf.StructureText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The whole report, made of a made-up visit. The files stay in target/reports, to be looked at. */
class VerificationReportTest {
    private static final Path EXPECTED = Path.of("src/gate/java/org/assay/verification/report-headings.txt");
    private static final byte[] FULL = kept("report-full", MadeUpVisit.pack());
    private static final byte[] EMPTY = kept("report-empty", MadeUpVisit.empty());

    @ParameterizedTest(name = "a full and an empty report meet {0}")
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void meets(PDFAFlavour flavour) throws Exception {
        assertThat(PdfStandards.failures(FULL, flavour)).isEmpty();
        assertThat(PdfStandards.failures(EMPTY, flavour)).isEmpty();
    }

    @Test
    @DisplayName("the headings of both reports are exactly those of the file a person has read")
    void headings() throws IOException {
        assertThat(String.join("\n", structure(FULL).headings()) + "\n\n"
                        + String.join("\n", structure(EMPTY).headings()) + "\n")
                .isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    @DisplayName(
            "a decision trail names assessor, countersigner and verifier in the order of time, with dates and words")
    void trail() throws IOException {
        var text = spaced(text(FULL, 0));
        assertThat(text)
                .containsSubsequence(
                        "3.3 Callum Reeve: agreed",
                        "Registered as OCR-26-4107. Picked because: first sign-off of this unit by a trainee assessor.",
                        "11 Nov 2026",
                        "Ben Okafor",
                        "Signed the unit off, to be countersigned",
                        "13 Nov 2026",
                        "Carys Evans",
                        "Countersigned the unit",
                        "17 Nov 2026",
                        "Dev Patel",
                        "Agreed with the decision",
                        "Review by Dev Patel, 17 November 2026: agreed.");
        assertThat(text)
                .containsSubsequence(
                        "2.5 Sana Rahman", "Dev Patel", "Returned the unit", "Signed the unit off", "Agreed");
    }

    @Test
    @DisplayName("each criterion of a review is agreed or disagreed with, for eyes and for a screen reader")
    void findings() throws IOException {
        assertThat(structure(FULL).tree())
                .contains("Figure (Agree: 1.1, 1.2, 1.3, 1.4, 1.5, 2.2, 2.3, 2.4, 2.6. Disagree: 2.1, 2.5.)")
                .contains("Figure (Agree: 1.1, 1.2, 1.3, 1.4, 1.5, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6.)");
    }

    @Test
    @DisplayName(
            "who is enrolled and not registered is shown as just that, with a trainee’s target date and every override")
    void plainly() throws IOException {
        var text = spaced(text(FULL, 0));
        assertThat(text)
                .contains("Femi Adebayo Not registered", "Wren Adair Not registered")
                .contains("Means to qualify by 31 Mar 2027")
                .containsSubsequence("R6: At least 2", "11 Nov 2026")
                .containsSubsequence("3.2 Leah Brooks", "20 Nov 2026", "Overdue")
                .doesNotContain("please", "successfully", "!");
    }

    @Test
    @DisplayName("the last page has the whole root and the size of the record, every foot the ends of the root")
    void root() throws IOException {
        try (var document = Loader.loadPDF(FULL)) {
            int last = document.getNumberOfPages();
            assertThat(text(FULL, last).replaceAll("\\s", "")).contains(MadeUpVisit.ROOT);
            assertThat(spaced(text(FULL, last)))
                    .contains("Entries 1,206", "If one entry changes, this number changes.");
            for (int page = 1; page <= last; page++)
                assertThat(text(FULL, page)).contains("9b41c7e2…7a62e07d").contains("Page " + page + " of " + last);
        }
    }

    @Test
    @DisplayName("no row of any table breaks over a page but one that is taller than a quarter of it")
    void rowsStayWhole() throws IOException {
        assertThat(structure(FULL).splitRows()).isEmpty();
    }

    @Test
    @DisplayName("the same pack gives the same bytes and a name that says whose report it is")
    void reproducible() {
        assertThat(new VerificationReport(MadeUpVisit.pack()).bytes()).isEqualTo(FULL);
        assertThat(new VerificationReport(MadeUpVisit.pack()).fileName())
                .isEqualTo("verification-report-northgate-skills-centre-ocr-2026-11-27.pdf");
    }

    private static StructureText structure(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return StructureText.of(document);
        }
    }

    /** @param page from 1; 0 for all of them */
    private static String text(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document);
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ");
    }

    private static byte[] kept(String name, VisitPack pack) {
        try {
            var bytes = new VerificationReport(pack).bytes();
            Files.write(Files.createDirectories(Path.of("target", "reports")).resolve(name + ".pdf"), bytes);
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
