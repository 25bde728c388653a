package org.assay.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** The learners in scope with their registrations: one who is enrolled and not registered is shown as just that. */
record LearnersSection(VisitPack pack, ReportFigures figures) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        pdf.h1("Learners", heading());
        if (pack.learners().isEmpty()) {
            pdf.paragraph(
                    "Nobody is enrolled on a specification of " + pack.visit().awardingOrganisation() + ".");
            return;
        }
        var states = ReportFigures.tally(
                pack.learners().stream().map(learner -> learner.state().word()).toList());
        pdf.lead(Rich.of(InWords.opening(states) + "."));
        var bySpecification = pack.learners().stream()
                .collect(Collectors.groupingBy(
                        VisitPack.Enrolled::specification, LinkedHashMap::new, Collectors.toList()));
        bySpecification.forEach((title, learners) ->
                pdf.h2(title.isEmpty() ? "Without a unit" : title).table(table(learners)));
    }

    private String heading() {
        var organisation = pack.visit().awardingOrganisation();
        int all = figures.enrolments();
        long missing = all - figures.registered();
        if (all == 0) return "No learner of " + organisation + " is in scope";
        if (missing == 0)
            return all == 1
                    ? "The one " + figures.who(1) + " in scope is registered with " + organisation
                    : "All " + InWords.number(all) + " " + figures.who(all) + " are registered with " + organisation;
        return figures.registered() + " of " + all + " " + figures.who(all) + " are registered with " + organisation
                + "; " + InWords.count(missing, "is", "are") + " enrolled and not yet registered";
    }

    private static Table table(List<VisitPack.Enrolled> learners) {
        var table = Table.plain()
                .column("Learner and cohort", 128)
                .column("Registration", 92)
                .column("Started", 68)
                .column("Status", 78)
                .column("Assessor", 74)
                .column("Internal verifier", 74)
                .rowHeads();
        learners.forEach(learner -> table.row(
                Cell.of(Rich.of(learner.learner()).quiet("\n" + learner.cohort())),
                Cell.of(registration(learner)),
                Cell.of(InTime.brief(learner.startedOn())),
                Cell.of(learner.state()),
                person(learner.assessor()),
                person(learner.internalVerifier())));
        return table;
    }

    private static Rich registration(VisitPack.Enrolled learner) {
        return learner.registrationNumber()
                .map(number -> Rich.of(number)
                        .quiet(learner.registeredOn()
                                .map(day -> "\n" + InTime.brief(day))
                                .orElse("")))
                .orElseGet(() -> Rich.of().bold("Not registered"));
    }

    private static Cell person(String name) {
        return Cell.of(name.isBlank() ? Rich.of().quiet("Not allocated") : Rich.of(name));
    }
}
