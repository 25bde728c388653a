package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.RunningAssay;
import org.assay.platform.pdf.PdfStandards;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report of the demo story, as its people fetch it. */
class ReportDoorTest {
    private final RunningAssay assay = RunningAssay.get();

    @Test
    @DisplayName("the visitor of the story takes an accessible report of it, as a download that no cache keeps")
    void taken() throws Exception {
        var answer = assay.visitor("frank").fetches("visit/report.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"verification-report-northgate-skills-centre-");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("report-story.pdf"), answer.body());
        assertThat(PdfStandards.failures(answer.body(), PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Northgate Skills Centre", "Taken by Frank Osei", "Ben Okafor", "Carys Evans", "Dev Patel");
        }
    }

    @Test
    @DisplayName("whoever has no visit finds no report, and nobody finds one without signing in")
    void closed() {
        for (var other : new String[] {"amira", "ben", "dev", "eilidh"})
            assertThat(assay.visitor(other).fetches("visit/report.pdf").statusCode())
                    .as(other)
                    .isEqualTo(404);
        var nobody = assay.visitor().fetches("visit/report.pdf");
        assertThat(nobody.statusCode()).isEqualTo(302);
        assertThat(nobody.headers().firstValue("Location").orElse("")).endsWith("/login");
    }
}
