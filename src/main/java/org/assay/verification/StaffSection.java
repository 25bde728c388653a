package org.assay.verification;

import java.util.List;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** Who assesses and verifies in scope, how they stand, and how many of their decisions were looked at. */
record StaffSection(VisitPack pack) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        pdf.h1("Staff", heading());
        if (pack.staff().isEmpty()) {
            pdf.paragraph("The centre has not entered who may assess or verify in scope.");
            return;
        }
        var table = Table.plain()
                .column("Name", 84)
                .column("Roles", 92)
                .column("Standing", 96)
                .column("May assess", 128)
                .columnRight("Decided", 46)
                .columnRight("Sampled", 48)
                .rowHeads();
        pack.staff()
                .forEach(member -> table.row(
                        Cell.of(member.name()),
                        Cell.of(String.join("\n", member.roles())),
                        Cell.of(standing(member)),
                        Cell.of(
                                member.mayAssess().isEmpty()
                                        ? Rich.of().quiet("Nothing in scope")
                                        : Rich.of(String.join("\n", member.mayAssess()))),
                        Cell.of(InWords.figures(member.decided())),
                        Cell.of(InWords.figures(member.sampled()))));
        pdf.table(table)
                .small(Rich.of("Decided counts the units in scope that each assessor signed off; a trainee’s count once"
                        + " a qualified assessor has countersigned them."));
    }

    private String heading() {
        var staff = pack.staff();
        if (staff.isEmpty()) return "Nobody is entered who assesses or verifies in scope";
        long trainees = staff.stream().filter(StaffSection::trainee).count();
        var who = InWords.opening(InWords.count(staff.size(), "person works", "people work"));
        if (trainees == 0) return who + " in scope, none of them in training";
        return staff.size() == 1
                ? "One person works in scope, in training"
                : who + " in scope, " + InWords.number(trainees) + " of them in training";
    }

    private static Rich standing(VisitPack.Member member) {
        if (!trainee(member)) return Rich.of(member.standing());
        return Rich.of()
                .bold(member.standing())
                .plain(member.targetDate()
                        .map(day -> "\nMeans to qualify by " + InTime.brief(day))
                        .orElse("\nNo target date is entered"));
    }

    static boolean trainee(VisitPack.Member member) {
        return member.standing().equals("Trainee");
    }

    /** The only internal verifier, if there is just one. */
    static String onlyVerifier(List<VisitPack.Member> staff) {
        var verifiers = staff.stream()
                .filter(member -> member.roles().contains(org.assay.identity.Role.IQA.word()))
                .toList();
        return verifiers.size() == 1 ? verifiers.getFirst().name() : "";
    }
}
