package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.Caseload;
import org.assay.assessment.CaseloadLine;
import org.assay.assessment.Figures;
import org.assay.assessment.UnitSummary;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** The learners allocated to the acting assessor, by name. */
@Route(AssessmentNavigation.MY_LEARNERS)
@PageTitle("My learners · Assay")
@Menu(title = "Learners", order = 20, icon = "users")
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("ASSESSOR")
class MyLearnersView extends RawHtml implements AfterNavigationObserver {
    private static final int PAGE = 25;
    private static final int QUIET = 14;

    private final Caseload caseload;

    MyLearnersView(Caseload caseload) {
        this.caseload = caseload;
        addClassNames("page", "one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int from = Pager.from(event.getLocation());
        var page = caseload.page(from, PAGE);
        var lines = page.lines();
        long all = page.all();
        show(Opening.of(heading(all), second(lines, from, all)).and(all == 0 ? nothing() : table(lines, from, all)));
    }

    private static String heading(long all) {
        if (all == 0) return "No learner is allocated to you";
        return all == 1
                ? "One learner works with you"
                : Figures.inWords(Math.toIntExact(all)) + " learners work with you";
    }

    private static String second(List<CaseloadLine> lines, int from, long all) {
        if (from > 0 || lines.size() < all) return "";
        long quiet = lines.stream().filter(line -> line.quietDays() >= QUIET).count();
        if (quiet == 0) return "";
        return (quiet == 1 ? "One has" : Figures.inWords((int) quiet) + " have") + " been quiet for " + QUIET
                + " days or more.";
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of("Your centre allocates learners to you.", "Then they stand here with their units."));
    }

    private static Markup table(List<CaseloadLine> lines, int from, long all) {
        return Markup.of(
                """
                <div class="tablewrap"><table class="table stack"><caption class="vh">Learners allocated to you, by name</caption>
                <thead><tr><th scope="col">Learner</th><th scope="col">Units</th><th scope="col" class="num">To assess</th>
                <th scope="col" class="num">Days since last activity</th><th scope="col">Record</th></tr></thead>
                <tbody>{}</tbody></table>{}</div>""",
                Markup.each(lines, MyLearnersView::row),
                Pager.of(AssessmentNavigation.MY_LEARNERS, from, lines.size(), all, PAGE));
    }

    private static Markup row(CaseloadLine line) {
        return Markup.of(
                """
                <tr><th scope="row">{}<small class="xs mut">{}</small></th><td data-label="Units"><ul class="units">{}</ul></td>
                <td class="num" data-label="To assess">{}</td><td class="num" data-label="Days quiet">{}</td>
                <td data-label="Record"><a router-link href="{}">Observe<span class="vh"> {}</span></a></td></tr>""",
                line.enrolment().learnerName(),
                line.enrolment().cohortName(),
                Markup.each(line.units(), MyLearnersView::unit),
                line.waiting(),
                line.quietDays(),
                AssessmentNavigation.observe(line.enrolment().id()),
                line.enrolment().learnerName());
    }

    private static Markup unit(UnitSummary unit) {
        return Markup.of(
                "<li><a router-link href=\"{}\">{}</a><span class=\"row wrap\">{}<span class=\"xs mut\">{} of {} met</span></span></li>",
                AssessmentNavigation.unit(unit.id()),
                unit.unit().title(),
                Strips.small(unit),
                unit.met(),
                unit.criteria().size());
    }
}
