package org.assay.verification;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.KeyValue;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** Who the centre is, what it is approved for, and what this visit may see. */
record CentreSection(VisitPack pack) implements ReportSection {
    private static final String UNKNOWN = "Not entered";

    @Override
    public void write(TaggedPdf pdf) {
        var centre = pack.centre();
        pdf.h1("Centre", heading())
                .facts(List.of(
                        KeyValue.of("Centre", centre.name()),
                        KeyValue.of("Centre number", number(pack)),
                        KeyValue.of("Head of centre", centre.headOfCentre().orElse(UNKNOWN)),
                        KeyValue.of(
                                centre.sites().size() == 1 ? "Site" : "Sites",
                                centre.sites().isEmpty() ? UNKNOWN : String.join("\n", centre.sites()))));
        approvals(pdf.h2("Approvals"));
        visit(pdf.h2("The visit"));
        pdf.h2("Not in this report")
                .paragraph("Continuing professional development, standardisation meetings, appeals and complaints,"
                        + " adjustments, recognition of prior learning and certification claims. Ask the centre for its"
                        + " own records of them.");
    }

    private String heading() {
        var organisation = pack.visit().awardingOrganisation();
        var approvals = pack.centre().approvals();
        if (approvals.isEmpty())
            return "No " + organisation + " approval is entered for "
                    + pack.centre().name();
        long direct =
                approvals.stream().filter(VisitPack.Approved::directClaims).count();
        return pack.centre().name() + " is approved by " + organisation
                + (direct == approvals.size()
                        ? " and claims directly"
                        : direct == 0 ? "; its claims wait for a visit" : "; some of its claims wait for a visit");
    }

    private void approvals(TaggedPdf pdf) {
        if (pack.centre().approvals().isEmpty()) {
            pdf.paragraph(
                    "The centre has not entered an approval by " + pack.visit().awardingOrganisation() + ".");
            return;
        }
        var table = Table.plain()
                .column("Approved for", 220)
                .column("Centre number", 84)
                .column("Since", 70)
                .column("Direct claims status", 110)
                .rowHeads();
        pack.centre()
                .approvals()
                .forEach(approved -> table.row(
                        Cell.of(
                                approved.offers().isEmpty()
                                        ? "No specification named"
                                        : String.join("\n", approved.offers())),
                        Cell.of(approved.centreNumber()),
                        Cell.of(InTime.brief(approved.since())),
                        Cell.of(approved.directClaims() ? "Held" : "Not held")));
        pdf.table(table);
    }

    private void visit(TaggedPdf pdf) {
        var visit = pack.visit();
        pdf.facts(List.of(
                KeyValue.of("Activity", "External quality assurance visit, read only"),
                KeyValue.of("Days", InTime.span(visit.from(), visit.until())),
                KeyValue.of("Awarding organisation", visit.awardingOrganisation()),
                KeyValue.of("External quality assurer", visit.externalQualityAssurer()),
                KeyValue.of("Scope", scope(visit)),
                KeyValue.of("Opened by", visit.openedBy() + ", " + InTime.moment(visit.openedAt()))));
        pdf.small(Rich.of("Only learners on specifications of " + visit.awardingOrganisation()
                + " are in this report. Units that the centre devised itself belong to no awarding organisation and are"
                + " left out."));
    }

    static String scope(VisitPack.Visit visit) {
        return visit.scope().isBlank()
                ? "Every specification of " + visit.awardingOrganisation()
                : visit.scope().strip();
    }

    /** As the visit's awarding organisation knows the centre, else the centre's own. */
    static String number(VisitPack pack) {
        var known = pack.centre().approvals().stream()
                .map(VisitPack.Approved::centreNumber)
                .filter(number -> !number.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? pack.centre().number().orElse(UNKNOWN) : known;
    }
}
