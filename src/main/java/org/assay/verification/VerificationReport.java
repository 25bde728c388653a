package org.assay.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.assay.platform.pdf.DocumentInfo;
import org.assay.platform.pdf.TaggedPdf;

/**
 * The document that a centre hands over at the end of a visit, made of a {@link VisitPack} and of nothing else: the same pack gives the same
 * bytes. It decides what is said in which order; how a block looks on paper is {@link TaggedPdf}'s.
 */
final class VerificationReport {
    /** So long that the foot still has room for the fingerprint. */
    private static final int FOOT = 56;

    private final VisitPack pack;

    VerificationReport(VisitPack pack) {
        this.pack = pack;
    }

    /** The PDF, PDF/UA-1 and PDF/A-3a. */
    byte[] bytes() {
        var pdf = new TaggedPdf();
        sections().forEach(section -> section.write(pdf));
        var out = new ByteArrayOutputStream();
        try {
            pdf.write(out, info());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** "verification-report-northgate-skills-centre-ocr-2026-11-27.pdf". */
    String fileName() {
        return "verification-report-" + slug(pack.centre().name()) + "-"
                + slug(pack.visit().awardingOrganisation()) + "-" + InTime.on(pack.takenAt()) + ".pdf";
    }

    private List<ReportSection> sections() {
        var figures = ReportFigures.of(pack);
        return List.of(
                new TitleSection(pack, figures),
                pdf -> pdf.contents("Contents"),
                new CentreSection(pack),
                new StaffSection(pack),
                new LearnersSection(pack, figures),
                new ProgressSection(pack),
                new StrategySection(pack),
                new SamplingSection(pack, figures),
                new DecisionTrails(pack),
                new OverridesSection(pack),
                new ActionsSection(pack, figures),
                new DeclarationsSection(pack),
                new RecordSection(pack));
    }

    private DocumentInfo info() {
        var visit = pack.visit();
        var titled =
                pack.centre().name() + ", " + visit.awardingOrganisation() + " visit, " + InTime.month(visit.until());
        return new DocumentInfo(
                "Verification report: " + titled,
                "en-GB",
                pack.centre().name(),
                pack.takenAt(),
                foot(titled),
                new Fingerprint(pack.record().root()).brief());
    }

    private String foot(String titled) {
        var name = pack.centre().name();
        if (titled.length() <= FOOT) return titled;
        return name.length() <= FOOT ? name : name.substring(0, FOOT - 1).strip() + "…";
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
