package org.assay.verification;

import java.util.List;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Signature;
import org.assay.platform.pdf.TaggedPdf;

/** What the three who answer for it put their names to. */
record DeclarationsSection(VisitPack pack) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        var organisation = pack.visit().awardingOrganisation();
        pdf.h1("Declarations", "Three people put their names to this report")
                .bullets(List.of(
                        Rich.of()
                                .bold("The lead internal verifier: ")
                                .plain("the sampling described here was carried out, and nobody verified a decision of"
                                        + " their own."),
                        Rich.of()
                                .bold("The head of centre: ")
                                .plain("the centre, its staff and its learners were on " + InTime.day(pack.takenAt())
                                        + " as this report describes them."),
                        Rich.of()
                                .bold("The external quality assurer: ")
                                .plain("this report was read during the visit. " + organisation
                                        + " writes its own report on what was found.")))
                .signatures(List.of(
                        new Signature(new StaffSection(pack).onlyVerifier().orElse(""), "Lead internal verifier", ""),
                        new Signature(pack.centre().headOfCentre().orElse(""), "Head of centre", ""),
                        new Signature(pack.visit().externalQualityAssurer(), "External quality assurer", "", true)));
    }
}
