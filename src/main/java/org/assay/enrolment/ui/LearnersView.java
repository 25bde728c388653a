package org.assay.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.enrolment.CohortLine;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.InvitationLine;
import org.assay.identity.Inviting;
import org.assay.identity.PersonId;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.QualificationCatalogue;

/** All learners of the centre, by name, a page at a time; several can be allocated at once. */
@Route(EnrolmentNavigation.LEARNERS)
@PageTitle("Learners · Assay")
@Menu(title = "Learners", order = 20, icon = "graduation-cap")
@StyleSheet("context://assay/enrolment.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class LearnersView extends Div implements AfterNavigationObserver {
    private final Enrolling enrolling;
    private final LearnerFilters filters;
    private final AllocationBar allocation;
    private final LearnerTable table;
    private final RawHtml head = new RawHtml();
    private final RawHtml list = new RawHtml();
    private final Set<EnrolmentId> chosen = new HashSet<>();
    private final long withoutAssessor;
    private final Inviting inviting;
    private final boolean administers;
    private Set<EnrolmentId> shown = Set.of();
    private LearnersAddress address = LearnersAddress.of(QueryParameters.empty());

    LearnersView(Enrolling enrolling, CentreOffice office, QualificationCatalogue catalogue, Inviting inviting) {
        this.inviting = inviting;
        this.enrolling = enrolling;
        List<StaffLine> staff = office.staff();
        administers = enrolling.administering().isEmpty();
        Map<PersonId, String> names = staff.stream().collect(Collectors.toMap(StaffLine::person, StaffLine::name));
        var cohorts = enrolling.cohorts();
        withoutAssessor = cohorts.stream().mapToLong(CohortLine::unallocated).sum();
        table = new LearnerTable(catalogue, names, administers);
        filters = new LearnerFilters(
                cohorts, staff, asked -> getUI().ifPresent(ui -> ui.navigate(LearnersView.class, asked.parameters())));
        allocation = new AllocationBar(enrolling, staff, this::show);
        addClassNames("page", "one");
        list.onAct(this::choose);
        add(opening(), filters, allocation, list);
    }

    private Div opening() {
        var opening = new Div(head);
        opening.addClassName("pagehead");
        if (administers) {
            var bring = new Anchor(EnrolmentNavigation.imports(), "Bring a file");
            var enter = new RouterLink("Enter a learner", EnterLearnerView.class);
            bring.addClassName("btn");
            bring.getElement().setAttribute("router-link", true);
            enter.addClassNames("btn", "primary");
            var deeds = new Div(bring, enter);
            deeds.addClassName("deeds");
            opening.add(deeds);
        }
        return opening;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = LearnersAddress.of(event.getLocation().getQueryParameters());
        filters.show(address.filter());
        show();
    }

    private void show() {
        var lines = enrolling.all(address.filter(), address.offset(), LearnersAddress.PAGE);
        long all = enrolling.count(address.filter());
        head.show(PageSentence.of(
                heading(all),
                Spoken.count(all, "enrolment", "enrolments")
                        + "; a learner stands here once for each specification they are enrolled on."));
        var invited = administers
                ? inviting.of(lines.stream().map(EnrolmentLine::person).toList())
                : Map.<PersonId, InvitationLine>of();
        list.show(table.of(lines, invited, all, address));
        shown = lines.stream().map(EnrolmentLine::id).collect(Collectors.toSet());
        chosen.clear();
        allocation.about(chosen);
    }

    private String heading(long all) {
        if (address.narrows()) return Spoken.opening(all, "enrolment fits", "enrolments fit") + " what you asked for";
        return withoutAssessor == 0
                ? Spoken.opening(all, "enrolment", "enrolments")
                        + (all == 0 ? " yet" : ", nobody active without an assessor")
                : Spoken.opening(withoutAssessor, "active learner has", "active learners have") + " no assessor yet";
    }

    private void choose(String act) {
        if (!act.startsWith(LearnerTable.CHOOSE)) return;
        var id = new EnrolmentId(UUID.fromString(act.substring(LearnerTable.CHOOSE.length())));
        if (!shown.contains(id)) return;
        if (!chosen.add(id)) chosen.remove(id);
        allocation.about(chosen);
    }
}
