package org.assay.verification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.centre.CentreOffice;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.QualificationCatalogue;
import org.assay.verification.ExternalVerification;
import org.assay.verification.VisitLine;

/** External visits of the centre, and for its administrator the form that opens one. */
@Route(VerificationNavigation.VISITS)
@PageTitle("Visits · Assay")
@Menu(title = "Visits", order = 50, icon = "calendar-days")
@StyleSheet("context://assay/verification.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class VisitsView extends Div implements AfterNavigationObserver {
    private static final int SHOWN = 30;

    private final ExternalVerification external;
    private final RawHtml list = new RawHtml().classed("col");

    VisitsView(ExternalVerification external, CentreOffice office, QualificationCatalogue catalogue) {
        this.external = external;
        addClassName("page");
        add(list);
        if (external.opening().isEmpty()) add(new Aside(new VisitForm(external, office, catalogue, this::show)));
        else addClassName("one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var visits = external.visits(SHOWN);
        long open = visits.stream().filter(VisitLine::open).count();
        list.show(Opening.of(
                        open == 0 ? "No visit is open" : Spoken.opening(open, "visit is open", "visits are open"),
                        "A visit shows one external quality assurer the learners of one awarding organisation, and closes by itself.")
                .and(visits.isEmpty() ? nothing() : table(visits)));
    }

    private static Markup nothing() {
        return EmptyState.of("No visit was opened yet", "The centre administrator opens one for a window of days.");
    }

    private static Markup table(List<VisitLine> visits) {
        return Markup.of("""
                <div class="tablewrap"><table class="table stack"><caption class="vh">Visits, the latest first</caption>
                <thead><tr><th scope="col">Visit</th><th scope="col">Who</th><th scope="col">Days</th><th scope="col">Now</th><th scope="col">Report</th></tr></thead>
                <tbody>{}</tbody></table></div>""", Markup.each(visits, VisitsView::row));
    }

    private static Markup row(VisitLine visit) {
        return Markup.of(
                """
                <tr><th scope="row">{}<span class="under">{}</span></th><td data-label="Who"><span>{}</span></td>
                <td data-label="Days"><span>{} to {}</span></td><td data-label="Now"><span>{}</span></td>
                <td data-label="Report"><span><a href="{}" download router-ignore>PDF<span class="vh"> of the {} visit from {}</span></a></span></td></tr>""",
                visit.awardingOrganisation().shortName(),
                visit.scope(),
                visit.eqaName(),
                Spoken.day(visit.opens()),
                Spoken.day(visit.closes()),
                visit.open() ? Markup.of("<b class=\"c-look\">Open</b>") : Markup.text("Not open"),
                VerificationNavigation.report(visit.id()),
                visit.awardingOrganisation().shortName(),
                Spoken.day(visit.opens()));
    }
}
