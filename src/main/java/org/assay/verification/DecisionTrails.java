package org.assay.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.platform.Mark;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** Each sample with the line from assessor to countersigner to internal verifier, and what was found on every criterion. */
record DecisionTrails(VisitPack pack) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        if (pack.samples().isEmpty()) {
            pdf.h1Below("Decisions", heading())
                    .paragraph("No decision was sampled in this period, so there is no trail to show.");
            return;
        }
        pdf.h1("Decisions", heading())
                .lead(Rich.of(
                        "Who decided, who confirmed and who verified, in the order of time. Seen is the fingerprint of what lay"
                                + " before the reviewer."))
                .legend(List.of(Agreement.values()));
        pack.samples().stream()
                .collect(Collectors.groupingBy(DecisionTrails::draw, LinkedHashMap::new, Collectors.toList()))
                .forEach((number, samples) -> {
                    pdf.h2("Samples of draw " + number);
                    samples.forEach(sample -> pdf.together(inner -> sample(inner, sample)));
                });
    }

    private String heading() {
        int all = pack.samples().size();
        long reviewed = pack.samples().stream()
                .filter(sample -> !sample.reviews().isEmpty())
                .count();
        if (all == 0) return "No decision has been sampled";
        if (reviewed == all)
            return all == 1
                    ? "The one sample was reviewed against its evidence"
                    : "All " + InWords.number(all) + " samples were reviewed against their evidence";
        return InWords.part(reviewed, all, "sample", "samples", "was", "were") + " reviewed; "
                + InWords.count(all - reviewed, "waits", "wait") + " for a verifier";
    }

    private void sample(TaggedPdf pdf, VisitPack.Sampled sample) {
        pdf.together(inner -> decided(inner, sample));
        var reviews = sample.reviews();
        for (int i = 0; i < reviews.size(); i++) {
            var review = reviews.get(i);
            boolean last = i == reviews.size() - 1;
            pdf.together(inner -> {
                review(inner, review);
                if (last) actions(inner, sample);
            });
        }
        if (reviews.isEmpty()) {
            pdf.paragraph("No review has been recorded yet.");
            actions(pdf, sample);
        }
    }

    private static void decided(TaggedPdf pdf, VisitPack.Sampled sample) {
        pdf.h3(sample.number() + "  " + sample.learner() + ": "
                        + InWords.inside(sample.state().word()))
                .lead(Rich.of(sample.unit() + ". "
                        + sample.registrationNumber()
                                .map(number -> "Registered as " + number + ". ")
                                .orElse("Not registered. ")
                        + InWords.sentence("Picked because: " + because(sample.reasons()))));
        if (sample.trail().isEmpty()) pdf.paragraph("No decision on this unit stands now.");
        else pdf.table(trail(sample.trail()));
    }

    private static String because(List<String> reasons) {
        return reasons.stream().map(InWords::inside).collect(Collectors.joining("; "));
    }

    private static Table trail(List<VisitPack.Step> steps) {
        boolean words = steps.stream().anyMatch(step -> !step.words().isBlank());
        var table = Table.plain().column("When", 76).column("Who", 100).column("What was done", words ? 150 : 317);
        if (words) table.column("In their words", 167);
        for (var step : steps) {
            var row = new ArrayList<>(List.of(
                    Cell.of(InTime.brief(step.at())),
                    Cell.of(Rich.of().bold(step.who())),
                    Cell.of(InWords.opening(step.what()))));
            if (words) row.add(Cell.of(step.words()));
            table.row(row);
        }
        return table;
    }

    private static void review(TaggedPdf pdf, VisitPack.Reviewed review) {
        var comment = review.comment().isBlank() ? "" : " " + InWords.sentence(review.comment());
        pdf.leadIn(Rich.of()
                .bold("Review by " + review.by() + ", " + InTime.day(review.at()) + ": "
                        + InWords.inside(review.outcome().word()) + ".")
                .plain(comment)
                .quiet(" Seen: ")
                .mono(new Fingerprint(review.seen()).brief()));
        if (!review.findings().isEmpty())
            pdf.strip(
                    review.findings().stream().map(VisitPack.Finding::criterion).toList(),
                    review.findings().stream().<Mark>map(Agreement::of).toList());
        var remarks = review.findings().stream()
                .filter(finding -> !finding.agrees()
                        || !finding.comment().isBlank()
                        || !finding.wanting().isEmpty())
                .toList();
        if (!remarks.isEmpty()) pdf.table(findings(remarks));
    }

    private static Table findings(List<VisitPack.Finding> remarks) {
        var table = Table.plain()
                .column("Criterion", 58)
                .column("Finding", 80)
                .column("Not shown", 110)
                .column("Comment", 250)
                .rowHeads();
        remarks.forEach(finding -> table.row(
                Cell.of(finding.criterion()),
                Cell.of(Agreement.of(finding)),
                Cell.of(InWords.opening(InWords.list(finding.wanting()))),
                Cell.of(finding.comment())));
        return table;
    }

    private void actions(TaggedPdf pdf, VisitPack.Sampled sample) {
        var actions = pack.actions().stream()
                .filter(action -> action.sample().equals(sample.number()))
                .map(action -> Rich.of("Action for " + action.who() + ", due " + InTime.day(action.dueOn()) + ", ")
                        .bold(InWords.inside(action.state().word()))
                        .plain(": " + InWords.sentence(action.what()) + " ")
                        .pageOf("Page", ActionsSection.HEAD)
                        .plain(" has what became of it."))
                .toList();
        if (!actions.isEmpty()) pdf.bullets(actions);
    }

    /** The number of the draw that picked it: "3" of "3.2". */
    static String draw(VisitPack.Sampled sample) {
        int dot = sample.number().indexOf('.');
        return dot < 0 ? sample.number() : sample.number().substring(0, dot);
    }
}
