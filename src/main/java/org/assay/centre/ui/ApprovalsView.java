package org.assay.centre.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.centre.Approval;
import org.assay.centre.CentreOffice;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.AwardingOrganisation;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.ui.QualificationNavigation;

/** What awarding organisations have approved the centre for. */
@Route(CentreNavigation.APPROVALS)
@PageTitle("Approvals · Assay")
@Menu(title = "Approvals", order = 65, icon = "badge-check")
@StyleSheet("context://assay/centre.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class ApprovalsView extends Div {
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final RawHtml list = new RawHtml().classed("col");

    ApprovalsView(CentreOffice office, QualificationCatalogue catalogue) {
        this.office = office;
        this.catalogue = catalogue;
        addClassName("page");
        add(list);
        if (office.administering().isEmpty()) add(new Aside(new ApprovalForm(office, catalogue, this::show)));
        else addClassName("one");
        show();
    }

    private void show() {
        var approvals = office.approvals();
        list.show(Markup.of(
                        "<div>{}</div>",
                        PageSentence.of(
                                heading(approvals), "Each awarding organisation knows the centre by its own number."))
                .and(
                        approvals.isEmpty()
                                ? EmptyState.of(
                                        "No approval is entered yet",
                                        "Enter the letter of each awarding organisation: its number for the centre, and for what.")
                                : Markup.each(approvals, this::card)));
    }

    private String heading(List<Approval> approvals) {
        if (approvals.isEmpty()) return "No awarding organisation has approved the centre yet";
        return Spoken.opening(
                approvals.size(),
                "awarding organisation has approved the centre",
                "awarding organisations have approved the centre");
    }

    private Markup card(Approval approval) {
        return Markup.of(
                """
                <section class="card"><h2>{}</h2><dl class="facts"><dt>Centre number</dt><dd>{}</dd><dt>Since</dt><dd>{}</dd>
                <dt>Direct claims (DCS)</dt><dd>{}</dd><dt>Approved for</dt><dd>{}</dd></dl></section>""",
                catalogue.awardingOrganisations().stream()
                        .filter(one -> one.key().equals(approval.awardingOrganisation()))
                        .map(AwardingOrganisation::name)
                        .findFirst()
                        .orElse(approval.awardingOrganisation()),
                approval.centreNumber(),
                Spoken.day(approval.since()),
                approval.directClaims()
                        ? "Yes: the centre claims without a visit first"
                        : "No: a visit releases claims",
                approval.specifications().isEmpty()
                        ? Markup.text("Nothing yet")
                        : Markup.each(
                                approval.specifications().stream().sorted().toList(),
                                key -> Markup.of(
                                        "<span class=\"block\"><a router-link href=\"{}\">{}</a></span>",
                                        QualificationNavigation.specification(key),
                                        catalogue
                                                .find(key)
                                                .map(Specification::title)
                                                .orElse(key.value()))));
    }
}
