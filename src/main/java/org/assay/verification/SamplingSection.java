package org.assay.verification;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.pdf.Cell;
import org.assay.platform.pdf.KeyValue;
import org.assay.platform.pdf.Progress;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.Table;
import org.assay.platform.pdf.TaggedPdf;

/** How much was looked at and why: a square for each decision, then each draw with its seed and a reason for every pick. */
record SamplingSection(VisitPack pack, ReportFigures figures) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        if (pack.draws().isEmpty()) {
            squares(pdf.h1Below("Sampling", heading()));
            pdf.paragraph("No sample was drawn in this period.");
            return;
        }
        squares(pdf.h1("Sampling", heading()));
        pdf.paragraph("The seed of a draw follows from the centre’s record as it stood just before, so nobody chose"
                + " it. The same strategy, population and seed give the same picks to anybody who draws again.");
        pack.draws().forEach(draw -> pdf.together(inner -> draw(inner, draw)));
    }

    private String heading() {
        if (figures.decided() == 0) return "No unit decision in scope was ready to be sampled";
        var outcome = figures.sampled() == 0 ? "" : "; " + InWords.number(figures.ledToAction()) + " led to an action";
        return InWords.part(figures.sampled(), figures.decided(), "decision", "decisions", "was", "were") + " sampled"
                + outcome;
    }

    private void squares(TaggedPdf pdf) {
        var rows = new ArrayList<Progress>();
        pack.staff().stream()
                .filter(member -> member.decided() > 0)
                .map(member -> Progress.of(
                        StaffSection.trainee(member) ? member.name() + ", trainee" : member.name(),
                        Math.min(member.sampled(), member.decided()),
                        member.decided()))
                .forEach(rows::add);
        int unlisted = (int) figures.unlisted();
        if (unlisted > 0) rows.add(Progress.of("No longer on the staff list", unlisted, unlisted));
        if (rows.isEmpty()) return;
        pdf.progress(rows).small(Rich.of("One square is one decision. Filled squares were sampled."));
    }

    private void draw(TaggedPdf pdf, VisitPack.Drawn draw) {
        pdf.together(inner ->
                inner.h2("Draw " + draw.number() + ", " + InTime.day(draw.at())).facts(facts(draw)));
        if (draw.picks().isEmpty())
            pdf.paragraph("None of its picks is a decision on a unit of "
                    + pack.visit().awardingOrganisation() + ".");
        else pdf.table(picks(draw));
    }

    private static List<KeyValue> facts(VisitPack.Drawn draw) {
        var facts = new ArrayList<>(List.of(
                KeyValue.of(
                        "Picked",
                        InWords.part(draw.picked(), draw.population())
                                + (draw.population() == 1 ? " decision," : " decisions,")
                                + " all awarding organisations together"),
                KeyValue.of("Drawn by", draw.by() + ", " + InTime.moment(draw.at())),
                KeyValue.of(
                        "Strategy",
                        draw.strategyVersion() == 0
                                ? "The one that Assay starts with"
                                : "Version " + draw.strategyVersion()),
                hash("Seed", draw.seed()),
                hash("Population", draw.populationHash())));
        if (units(draw).size() == 1) facts.add(KeyValue.of("Unit", units(draw).getFirst()));
        return facts;
    }

    private Table picks(VisitPack.Drawn draw) {
        // A column that says the same in every row says nothing; the unit then stands among the facts.
        boolean units = units(draw).size() > 1;
        var table = Table.plain().column("Learner", 96);
        if (units) table.column("Unit", 106);
        table.column("Assessor", 82)
                .column("Why it was picked", units ? 118 : 196)
                .column("Outcome", 94)
                .rowHeads();
        var samples = new ArrayList<>(pack.samples().stream()
                .filter(sample -> DecisionTrails.draw(sample).equals(Integer.toString(draw.number())))
                .toList());
        for (var pick : draw.picks()) {
            var sample = samples.stream()
                    .filter(one ->
                            one.learner().equals(pick.learner()) && one.unit().equals(pick.unit()))
                    .findFirst();
            sample.ifPresent(samples::remove);
            var row = new ArrayList<>(List.of(Cell.of(pick.learner())));
            if (units) row.add(Cell.of(pick.unit()));
            row.add(Cell.of(pick.assessor()));
            row.add(Cell.of(String.join("\n", pick.reasons())));
            row.add(sample.map(one -> Cell.of(one.state(), outcome(one))).orElseGet(Cell::empty));
            table.row(row);
        }
        return table;
    }

    private static List<String> units(VisitPack.Drawn draw) {
        return draw.picks().stream().map(VisitPack.Pick::unit).distinct().toList();
    }

    private static Rich outcome(VisitPack.Sampled sample) {
        var last = sample.reviews().isEmpty()
                ? ""
                : "\n" + InTime.brief(sample.reviews().getLast().at());
        return Rich.of(sample.state().word()).quiet(last);
    }

    private static KeyValue hash(String key, String hex) {
        return new KeyValue(key, Rich.of().mono(new Fingerprint(hex).groups()));
    }
}
