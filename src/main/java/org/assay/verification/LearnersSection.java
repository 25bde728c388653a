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
    private record Group(String cohort, String specification) {}

    @Override
    public void write(TaggedPdf pdf) {
        if (pack.learners().isEmpty()) {
            pdf.h1Below("Learners", heading())
                    .paragraph("Nobody is enrolled on a specification of "
                            + pack.visit().awardingOrganisation() + ".");
            return;
        }
        var states = ReportFigures.tally(
                pack.learners().stream().map(learner -> learner.state().word()).toList());
        pdf.h1("Learners", heading()).lead(Rich.of(InWords.opening(states) + "."));
        pack.learners().stream()
                .collect(Collectors.groupingBy(
                        learner -> new Group(learner.cohort(), learner.specification()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((group, learners) -> {
                    pdf.h2(group.cohort());
                    if (!group.specification().isEmpty()) pdf.lead(Rich.of("On " + group.specification() + "."));
                    pdf.table(table(learners));
                });
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
        return InWords.part(figures.registered(), all, figures.who(1), figures.who(2), "is", "are")
                + " registered with " + organisation
                + "; " + InWords.count(missing, "is", "are") + " enrolled and not yet registered";
    }

    private static Table table(List<VisitPack.Enrolled> learners) {
        var table = Table.plain()
                .column("Learner", 118)
                .column("Registration", 92)
                .column("Started", 74)
                .column("Status", 84)
                .column("Assessor, verifier", 104)
                .rowHeads();
        learners.forEach(learner -> table.row(
                Cell.of(learner.learner()),
                Cell.of(registration(learner)),
                Cell.of(InTime.brief(learner.startedOn())),
                Cell.of(learner.state()),
                Cell.of(person(learner.assessor(), "No assessor")
                        .plain("\n" + learner.internalVerifier())
                        .quiet(learner.internalVerifier().isBlank() ? "No internal verifier" : ""))));
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

    private static Rich person(String name, String otherwise) {
        return name.isBlank() ? Rich.of().quiet(otherwise) : Rich.of(name);
    }
}
