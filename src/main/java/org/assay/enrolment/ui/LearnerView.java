package org.assay.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.Inviting;
import org.assay.identity.People;
import org.assay.identity.ui.InvitationCard;
import org.assay.platform.NotFound;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.QualificationCatalogue;

/** One enrolment: what is known, and the forms that change it. */
@Route(EnrolmentNavigation.LEARNER)
@StyleSheet("context://assay/enrolment.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class LearnerView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final People people;
    private final Inviting inviting;
    private final RawHtml page = new RawHtml().classed("col");
    private String title = "Learner";

    LearnerView(
            Enrolling enrolling,
            CentreOffice office,
            QualificationCatalogue catalogue,
            People people,
            Inviting inviting) {
        this.inviting = inviting;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
        this.people = people;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        open(read(id));
    }

    private void open(EnrolmentId id) {
        var line = enrolling.enrolment(id);
        title = line.learnerName();
        removeAll();
        add(page);
        show(line);
        if (enrolling.administering().isPresent()) {
            setClassName("one", true);
            return;
        }
        Runnable changed = () -> open(id);
        var aside = new Aside(new AllocationForm(enrolling, office.staff(), line, changed));
        if (!catalogue.get(line.specification()).centreDevised())
            aside.add(new RegistrationForm(enrolling, line, changed));
        aside.add(
                new StateDeeds(enrolling, line, changed),
                new InvitationCard(inviting, line.person(), line.learnerName()));
        add(aside);
    }

    private void show(EnrolmentLine line) {
        var history = enrolling.history(line.id());
        var facts = enrolling.learner(line.learner());
        page.show(new LearnerPage(catalogue.get(line.specification()), office.staffNames(), people)
                .of(line, facts, history));
    }

    private static EnrolmentId read(String id) {
        try {
            return new EnrolmentId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("No such enrolment.");
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Learners", EnrolmentNavigation.learners()), Crumb.here(title));
    }
}
