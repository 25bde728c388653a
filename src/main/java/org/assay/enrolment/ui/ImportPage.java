package org.assay.enrolment.ui;

import java.util.Locale;
import org.assay.enrolment.ImportLine;
import org.assay.enrolment.ImportStage;
import org.assay.enrolment.RowProblem;
import org.assay.enrolment.StagedImport;
import org.assay.platform.Shape;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.StateMark;

/** The parts of a file's page that are only read. */
final class ImportPage {
    private static final int SHOWN = 20;

    private ImportPage() {}

    static Markup head(StagedImport staged) {
        var line = staged.line();
        String read = line.fileName() + ", read on " + Spoken.moment(line.stagedAt()) + " as " + line.encoding()
                + (line.separator().equals("comma") ? "" : ", separated by " + line.separator() + "s") + ". ";
        String left = line.refused() == 0
                ? "Every row is ready."
                : Spoken.count(line.refused(), "row is left out", "rows are left out") + ", in "
                        + Spoken.count(staged.groups().size(), "group", "groups") + ".";
        return PageSentence.of(heading(line), read + left);
    }

    private static String heading(ImportLine line) {
        return switch (line.stage()) {
            case STAGED ->
                line.ready() + " of " + Spoken.count(line.rows(), "row", "rows") + (line.ready() == 1 ? " is" : " are")
                        + " ready. Nothing has been written yet.";
            case ACCEPTED ->
                Spoken.opening(line.enrolments(), "enrolment was", "enrolments were") + " written from this file.";
            case UNDONE -> "This run is undone. Nothing of it is left.";
        };
    }

    static Markup sums(ImportLine line) {
        boolean staged = line.stage() == ImportStage.STAGED;
        return Markup.of(
                """
                <h2>{}</h2><dl class="sums"><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>
                <p class="sm mut">{}</p>""",
                staged ? "What will happen" : "What happened",
                line.learners(),
                line.learners() == 1 ? "learner added" : "learners added",
                staged ? line.ready() : line.enrolments(),
                (staged ? line.ready() : line.enrolments()) == 1 ? "enrolment added" : "enrolments added",
                line.refused(),
                line.refused() == 1 ? "row left out" : "rows left out",
                line.stage() == ImportStage.UNDONE
                        ? "All of it was taken back."
                        : "One step undoes the whole run, as long as no evidence stands on it.");
    }

    static Markup ratherFixTheFile(ImportLine line) {
        return Markup.of(
                "<h2>Rather fix the file?</h2><p class=\"sm\">Download the {} in the same layout, with a column that says what to"
                        + " mend; correct them and bring them back.</p>",
                line.refused() == 1 ? "refused row" : "refused rows");
    }

    static Markup columns(StagedImport staged) {
        return Markup.of(
                "<section class=\"card\"><h2>Columns we recognised</h2><ul class=\"columns\">{}</ul>{}</section>",
                Markup.each(
                        staged.columns().entrySet(),
                        column -> Markup.of(
                                "<li><code>{}</code>{}<span>{}</span></li>",
                                column.getKey(),
                                Icon.of("arrow-right", 14),
                                column.getValue())),
                Markup.each(
                        staged.unused(), heading -> Markup.of("<p class=\"sm mut\">“{}” is not used.</p>", heading)));
    }

    /** Rows that one repair mends, folded but for the first group. */
    static Markup group(StagedImport.Group group, boolean open) {
        var kind = group.kind();
        long more = group.problems().size() - SHOWN;
        return Markup.of(
                """
                <details class="card flush group"{}><summary><span class="c-notyet">{}</span><h2>{}: {}</h2>{}</summary>
                <p class="sm mut">{}</p><div class="tablewrap"><table class="table stack"><caption class="vh">{}</caption>
                <thead><tr><th scope="col">Row</th><th scope="col">Column</th><th scope="col">Found</th><th scope="col">Expected</th></tr></thead>
                <tbody>{}</tbody></table></div>{}</details>""",
                new Markup(open ? " open" : ""),
                StateMark.svg(Shape.DIAMOND_CROSS, 18),
                Spoken.count(group.rows(), "row", "rows"),
                kind.heading(),
                Icon.of("chevron-down"),
                kind.repair(),
                kind.heading().substring(0, 1).toUpperCase(Locale.UK)
                        + kind.heading().substring(1),
                Markup.each(group.problems().stream().limit(SHOWN).toList(), ImportPage::problem),
                Markup.when(
                        more > 0,
                        Markup.of("<footer>{} more; all of them are in the file of refused rows.</footer>", more)));
    }

    private static Markup problem(RowProblem problem) {
        return Markup.of(
                """
                <tr><th scope="row" class="num"><span class="phone-word">Row </span>{}</th><td data-label="Column">{}</td><td data-label="Found"><code>{}</code></td>
                <td data-label="Expected">{}</td></tr>""",
                problem.row(),
                problem.column().isEmpty() ? "The whole row" : problem.column(),
                problem.found().isEmpty() ? "nothing" : problem.found(),
                problem.expected());
    }
}
