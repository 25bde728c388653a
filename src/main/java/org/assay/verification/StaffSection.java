package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.assay.identity.Role;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** Who assesses and verifies in scope, how they stand, and how many of their decisions were looked at. */
record StaffSection(VisitPack pack) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        if (pack.staff().isEmpty()) {
            pdf.h1Below("Staff", heading()).paragraph("The centre has not entered who may assess or verify in scope.");
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
                        Cell.of(mayAssess(member)),
                        figure(member, member.decided()),
                        figure(member, member.sampled())));
        pdf.h1("Staff", heading())
                .table(table)
                .small(Rich.of("Decided counts the units in scope that each assessor signed off; a trainee’s count once"
                        + " a qualified assessor has countersigned them."));
    }

    private String heading() {
        var assessors = having(Role.ASSESSOR);
        int verifiers = having(Role.IQA).size();
        long trainees = assessors.stream().filter(StaffSection::trainee).count();
        var verify = verifiers == 0
                ? "nobody verifies"
                : InWords.number(verifiers) + (verifiers == 1 ? " verifies" : " verify");
        if (assessors.isEmpty()) return "Nobody assesses in scope; " + verify;
        var training =
                assessors.size() == 1 ? ", in training" : ", " + InWords.number(trainees) + " of them in training";
        return InWords.opening(InWords.count(assessors.size(), "person assesses", "people assess")) + " in scope"
                + (trainees == 0 ? "" : training) + "; " + verify;
    }

    private List<VisitPack.Member> having(Role role) {
        return pack.staff().stream()
                .filter(member -> member.roles().contains(role.word()))
                .toList();
    }

    private static Rich mayAssess(VisitPack.Member member) {
        if (!member.mayAssess().isEmpty()) return Rich.of(String.join("\n", member.mayAssess()));
        return Rich.of().quiet(member.roles().contains(Role.ASSESSOR.word()) ? "Nothing in scope" : "Does not assess");
    }

    private static Cell figure(VisitPack.Member member, int figure) {
        return Cell.of(member.roles().contains(Role.ASSESSOR.word()) || figure > 0 ? InWords.figures(figure) : "–");
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
    Optional<String> onlyVerifier() {
        var verifiers = having(Role.IQA);
        return verifiers.size() == 1 ? Optional.of(verifiers.getFirst().name()) : Optional.empty();
    }
}
