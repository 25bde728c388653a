package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.platform.pdf.PdfStandards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The whole report, made of a made-up visit. The files stay in target, to be looked at. */
class VerificationReportTest {
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

    private static byte[] kept(String name, VisitPack pack) {
        try {
            var bytes = new VerificationReport(pack).bytes();
            Files.write(Files.createDirectories(Path.of("target", "reports")).resolve(name + ".pdf"), bytes);
            return bytes;
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
