package org.assay.verification;

import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** What the internal verifiers required, and what became of it. */
record ActionsSection(VisitPack pack, ReportFigures figures) implements ReportSection {
    static final String HEAD = "Actions";

    @Override
    public void write(TaggedPdf pdf) {
        pdf.h1Below(HEAD, heading());
        if (pack.actions().isEmpty()) {
            pdf.paragraph("No action was raised in this period.");
            return;
        }
        var table = Table.plain()
                .column("Sample", 100)
                .column("What is required", 140)
                .column("What became of it", 172)
                .column("State", 80)
                .rowHeads();
        pack.actions()
                .forEach(action -> table.row(
                        Cell.of(Rich.of(action.sample() + "  " + action.learner())
                                .quiet("\n" + action.unit())),
                        Cell.of(Rich.of(InWords.sentence(action.what()))
                                .quiet("\n" + action.who() + ", by " + InTime.brief(action.dueOn()))),
                        Cell.of(steps(action)),
                        Cell.of(action.state(), state(action))));
        pdf.table(table);
    }

    private String heading() {
        if (figures.actions() == 0) return "No action was raised in this period";
        long closed = figures.actions() - figures.open();
        if (figures.open() == 0)
            return figures.actions() == 1
                    ? "The one required action is closed"
                    : "All " + InWords.number(figures.actions()) + " required actions are closed";
        if (figures.actions() == 1)
            return "The one required action is " + (figures.overdue() == 0 ? "open" : "open and overdue");
        return InWords.part(closed, figures.actions(), "required action", "required actions", "is", "are")
                + " closed; "
                + (figures.overdue() == 0
                        ? "none is overdue"
                        : InWords.count(figures.overdue(), "is overdue", "are overdue"));
    }

    private static Rich steps(VisitPack.Action action) {
        var steps = action.steps();
        var told = Rich.of();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            told = told.plain(i == 0 ? "" : "\n")
                    .bold(InTime.brief(step.at()))
                    .plain("  " + step.who() + " " + step.what()
                            + (adds(step, action) ? ": " + InWords.sentence(step.words()) : "."));
        }
        return told;
    }

    /** The first step repeats what is required; nobody reads that twice. */
    private static boolean adds(VisitPack.Step step, VisitPack.Action action) {
        return !step.words().isBlank()
                && !step.words().strip().equals(action.what().strip());
    }

    private static Rich state(VisitPack.Action action) {
        var word = Rich.of(action.state().word());
        return action.overdue() && ReportFigures.isOpen(action) ? word.bold("\nOverdue") : word;
    }
}
