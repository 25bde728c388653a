package org.assay.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.enrolment.Enrolling;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.QualificationCatalogue;

/** All cohorts of the centre, and the form that opens another. */
@Route(EnrolmentNavigation.COHORTS)
@PageTitle("Cohorts · Assay")
@Menu(title = "Cohorts", order = 10, icon = "layout-list")
@StyleSheet("context://assay/enrolment.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class CohortsView extends Div {
    private final Enrolling enrolling;
    private final QualificationCatalogue catalogue;
    private final Clock clock;
    private final RawHtml list = new RawHtml().classed("col");

    CohortsView(Enrolling enrolling, QualificationCatalogue catalogue, Clock clock) {
        this.enrolling = enrolling;
        this.catalogue = catalogue;
        this.clock = clock;
        addClassName("page");
        add(list);
        if (enrolling.administering().isEmpty()) add(new Aside(new OpenCohortForm(enrolling, catalogue, this::show)));
        else addClassName("one");
        show();
    }

    private void show() {
        list.show(CohortCards.of(enrolling.cohorts(), catalogue, LocalDate.now(clock)));
    }
}
