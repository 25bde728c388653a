package org.assay.verification.ui;

import java.util.List;
import java.util.Optional;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.Coverage;

/** Assessors by units as one table: how many of how many, with a shape and a colour for how far that reaches. */
final class SamplingMap {
    private SamplingMap() {}

    static Markup of(Coverage coverage) {
        if (coverage.assessors().isEmpty())
            return EmptyState.of(
                    "No unit is signed off yet", "The map fills as assessors sign units off; then you can draw.");
        return Markup.of(
                """
                <div class="tablewrap" role="region" aria-label="Assessor by unit" tabindex="0"><table class="table map"><caption>Assessor by unit: sampled of decided</caption>
                <thead><tr><th scope="col">Assessor</th>{}</tr></thead><tbody>{}</tbody></table></div>{}""",
                Markup.each(
                        coverage.units(),
                        unit -> Markup.of("<th scope=\"col\" class=\"center\">{}</th>", unit.title())),
                Markup.each(coverage.assessors(), row -> row(row, coverage.units())),
                StateMark.legend(List.of(Coverage.Reach.values())));
    }

    private static Markup row(Coverage.Row row, List<Coverage.Column> units) {
        return Markup.of(
                "<tr><th scope=\"row\">{}<span class=\"under\">{}</span></th>{}</tr>",
                row.name(),
                row.standing(),
                Markup.each(row.cells(), SamplingMap::cell));
    }

    private static Markup cell(Optional<Coverage.Cell> cell) {
        return cell.map(one -> Markup.of(
                        "<td class=\"center\"><span class=\"cell {}{}\">{}<span><b>{}</b> of {}</span><span class=\"vh\">, {}</span></span></td>",
                        one.reach().tone().css(),
                        one.reach() == Coverage.Reach.NOT_COVERED ? " dashed" : "",
                        StateMark.svg(one.reach()),
                        one.sampled(),
                        one.decided(),
                        one.reach().word()))
                .orElse(
                        Markup.of(
                                "<td class=\"center\"><span aria-hidden=\"true\">–</span><span class=\"vh\">no decision</span></td>"));
    }
}
