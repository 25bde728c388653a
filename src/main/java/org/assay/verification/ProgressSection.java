package org.assay.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.platform.Mark;
import org.assay.platform.Tone;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** How far each learner is: the criteria strip that the screens show, unit by unit. */
record ProgressSection(VisitPack pack) implements ReportSection {
    /** What the rows of one table have in common. */
    private record Subject(String specification, String unit, Optional<String> reference, List<String> labels) {}

    private record Row(String learner, VisitPack.UnitProgress unit) {}

    @Override
    public void write(TaggedPdf pdf) {
        var bySubject = bySubject();
        if (bySubject.isEmpty()) {
            pdf.h1Below("Progress", heading(bySubject)).paragraph("No unit has been started.");
            return;
        }
        pdf.h1("Progress", heading(bySubject))
                .lead(Rich.of("One mark is one criterion or marking point, in the order of the specification."))
                .legend(marks());
        bySubject.forEach((subject, rows) -> {
            pdf.h2(subject.unit());
            if (!subject.specification().equals(subject.unit())
                    || subject.reference().isPresent()) pdf.lead(Rich.of(origin(subject)));
            pdf.table(table(subject, rows));
        });
    }

    private Map<Subject, List<Row>> bySubject() {
        var bySubject = new LinkedHashMap<Subject, List<Row>>();
        for (var learner : pack.learners())
            for (var unit : learner.units())
                bySubject
                        .computeIfAbsent(
                                new Subject(
                                        learner.specification(),
                                        unit.title(),
                                        unit.reference(),
                                        unit.criteria().stream()
                                                .map(VisitPack.CriterionMark::label)
                                                .toList()),
                                none -> new ArrayList<>())
                        .add(new Row(learner.learner(), unit));
        return bySubject;
    }

    private static String heading(Map<Subject, List<Row>> bySubject) {
        var units = bySubject.values().stream().flatMap(List::stream).toList();
        if (units.isEmpty()) return "No unit in scope has been started";
        long done = units.stream().filter(row -> done(row.unit())).count();
        long met = units.stream().mapToLong(row -> row.unit().met()).sum();
        long all = units.stream().mapToLong(row -> row.unit().criteria().size()).sum();
        return InWords.part(done, units.size(), "unit", "units", "is", "are") + " signed off; "
                + InWords.part(met, all, "criterion", "criteria", "is", "are") + " met";
    }

    private static boolean done(VisitPack.UnitProgress unit) {
        return unit.stage().tone() == Tone.MET || unit.stage().tone() == Tone.SEAL;
    }

    private static String origin(Subject subject) {
        var reference =
                subject.reference().map(known -> "Reference " + known + ". ").orElse("");
        return subject.specification().equals(subject.unit())
                ? reference.strip()
                : (reference + "Of " + subject.specification() + ".").strip();
    }

    private static Table table(Subject subject, List<Row> rows) {
        float strip = Math.clamp(subject.labels().size() * 17L, 60, 222);
        var table = Table.plain()
                .column("Learner", 302 - strip)
                .columnOfMarks(subject.labels(), strip)
                .columnRight("Met", 46)
                .column("Unit", 160)
                .rowHeads();
        rows.forEach(row -> table.row(
                Cell.of(row.learner()),
                Cell.strip(row.unit().criteria().stream()
                        .map(VisitPack.CriterionMark::mark)
                        .toList()),
                Cell.of(row.unit().met() + " of " + row.unit().criteria().size()),
                Cell.of(row.unit().stage())));
        return table;
    }

    /** Those that occur, from done to not begun. */
    private List<Mark> marks() {
        return pack.learners().stream()
                .flatMap(learner -> learner.units().stream())
                .flatMap(unit -> unit.criteria().stream())
                .map(VisitPack.CriterionMark::mark)
                .collect(Collectors.toMap(Mark::word, mark -> mark, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted((one, other) -> other.tone().compareTo(one.tone()))
                .toList();
    }
}
