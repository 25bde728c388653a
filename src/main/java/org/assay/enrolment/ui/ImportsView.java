package org.assay.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.enrolment.ImportLine;
import org.assay.enrolment.ImportStage;
import org.assay.enrolment.ImportingLearners;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;

/** Files of learners that were brought, and the place to bring another. */
@Route(EnrolmentNavigation.IMPORTS)
@PageTitle("Imports · Assay")
@Menu(title = "Imports", order = 30, icon = "file-up")
@StyleSheet("context://assay/enrolment.css")
@RolesAllowed("CENTRE_ADMIN")
class ImportsView extends Div {
    ImportsView(ImportingLearners importing) {
        addClassName("page");
        var refusal = new RawHtml().classed("slot");
        var runs = importing.runs();
        var column = new Div(
                new RawHtml(
                        PageSentence.of(heading(runs), "Nothing of a file is written before you have accepted it.")),
                refusal,
                new RawHtml(list(runs)));
        column.addClassName("col");
        add(column, new Aside(new BringFile(importing, refusal)));
    }

    private static String heading(List<ImportLine> runs) {
        if (runs.isEmpty()) return "No file has been brought yet";
        long waiting =
                runs.stream().filter(run -> run.stage() == ImportStage.STAGED).count();
        return waiting == 0
                ? "No file is waiting for you"
                : Spoken.opening(waiting, "file is", "files are") + " waiting for you";
    }

    private static Markup list(List<ImportLine> runs) {
        if (runs.isEmpty())
            return EmptyState.of(
                    "No file has been brought yet",
                    "Bring a CSV file with a row for each learner; you see what is in it before anything is written.");
        return Markup.of("""
                <div class="tablewrap"><table class="table stack imports"><caption class="vh">Files, the latest first</caption>
                <thead><tr><th scope="col">File</th><th scope="col">Where it stands</th><th scope="col" class="num">Rows</th>
                <th scope="col" class="num">Ready</th><th scope="col" class="num">New learners</th></tr></thead>
                <tbody>{}</tbody></table></div>""", Markup.each(runs, ImportsView::row));
    }

    private static Markup row(ImportLine run) {
        return Markup.of(
                """
                <tr><th scope="row"><a router-link href="{}">{}</a><span class="under">{}</span></th>
                <td data-label="Stands">{}</td><td class="num" data-label="Rows">{}</td><td class="num" data-label="Ready">{}</td>
                <td class="num" data-label="New learners">{}</td></tr>""",
                EnrolmentNavigation.imported(run.id()),
                run.fileName(),
                Spoken.moment(run.stagedAt()),
                run.stage().word(),
                run.rows(),
                run.ready(),
                run.learners());
    }
}
