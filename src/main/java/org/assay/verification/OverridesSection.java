package org.assay.verification;

import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** Where an assessor decided against a sufficiency rule, and why. */
record OverridesSection(VisitPack pack) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        int count = pack.overrides().size();
        if (count == 0) {
            pdf.h1Below("Sufficiency", "No sufficiency rule was overridden")
                    .paragraph("Every unit that was signed off met each sufficiency rule that the centre has adopted.");
            return;
        }
        pdf.h1Below(
                        "Sufficiency",
                        InWords.opening(InWords.count(count, "sufficiency rule was", "sufficiency rules were"))
                                + " overridden, " + (count == 1 ? "with" : "each with") + " a reason")
                .lead(Rich.of("An override is always recorded, and the unit is always sampled."));
        var table = Table.plain()
                .column("Learner and unit", 124)
                .column("Rule", 150)
                .column("Reason given", 134)
                .column("Decided by", 84)
                .rowHeads();
        pack.overrides()
                .forEach(one -> table.row(
                        Cell.of(Rich.of(one.learner()).quiet("\n" + one.unit())),
                        Cell.of(Rich.of().bold(one.rule()).plain(one.found().isBlank() ? "" : ": " + one.found())),
                        Cell.of(one.reason()),
                        Cell.of(Rich.of(one.by()).quiet("\n" + InTime.brief(one.at())))));
        pdf.table(table);
    }
}
