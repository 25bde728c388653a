package org.assay.verification;

import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** What the centre has decided to look at, and why. */
record StrategySection(VisitPack pack) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        if (pack.strategies().isEmpty()) {
            pdf.h1Below("Strategy", "No sampling strategy is in force").paragraph("The centre has not adopted one.");
            return;
        }
        var inForce = pack.strategies().getFirst();
        pdf.h1("Strategy", heading(inForce))
                .lead(Rich.of(adopted(inForce)))
                .h2("What is looked at")
                .bullets(inForce.rules().stream().map(Rich::of).toList())
                .h2("Why")
                .paragraph(inForce.rationale());
        if (pack.strategies().size() > 1) earlier(pdf.h2("Earlier versions"));
    }

    private static String heading(VisitPack.Policy policy) {
        return policy.adoptedBy().isEmpty()
                ? "The centre samples by the strategy that Assay starts with"
                : "Version " + policy.version() + " of the sampling strategy is in force";
    }

    private static String adopted(VisitPack.Policy policy) {
        if (policy.adoptedBy().isEmpty()) return "Nobody at the centre has adopted a strategy of its own yet.";
        return "Adopted by " + policy.adoptedBy().get()
                + policy.adoptedAt().map(at -> " on " + InTime.day(at)).orElse("") + ".";
    }

    private void earlier(TaggedPdf pdf) {
        var table = Table.plain()
                .column("Version", 48)
                .column("Adopted", 104)
                .column("What was looked at", 190)
                .column("Why", 150)
                .rowHeads();
        pack.strategies().stream()
                .skip(1)
                .forEach(policy -> table.row(
                        Cell.of(Integer.toString(policy.version())),
                        Cell.of(policy.adoptedAt().map(InTime::brief).orElse("Not adopted")
                                + policy.adoptedBy().map(name -> "\n" + name).orElse("")),
                        Cell.of(String.join("\n", policy.rules())),
                        Cell.of(policy.rationale())));
        pdf.table(table);
    }
}
