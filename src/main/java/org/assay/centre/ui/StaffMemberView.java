package org.assay.centre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.centre.Standing;
import org.assay.identity.Inviting;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.ui.InvitationCard;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.QualificationCatalogue;

/** One member of staff, and the form that changes their standing and competence. */
@Route(CentreNavigation.STAFF)
@StyleSheet("context://assay/centre.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class StaffMemberView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    private final CentreOffice office;
    private final Inviting inviting;
    private final RawHtml head = new RawHtml();
    private final ErrorSummary summary = new ErrorSummary();
    private final CompetenceFields competence;
    private final TextArea reason = new TextArea("Reason for the change");
    private String title = "Staff";

    StaffMemberView(CentreOffice office, QualificationCatalogue catalogue, Inviting inviting) {
        this.inviting = inviting;
        this.office = office;
        competence = new CompetenceFields(catalogue);
        reason.setMaxLength(2000);
        reason.setManualValidation(true);
        addClassNames("page", "one");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        var member = office.staffMember(read(id)).orElseThrow(() -> new NotFound("No such member of staff."));
        title = member.name();
        var save = new Button("Save the change", press -> save(member));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(summary, competence, reason, new Div(save));
        form.addClassNames("card", "form");
        removeAll();
        add(head, form);
        if (office.administering().isEmpty()) add(new InvitationCard(inviting, member.person(), member.name()));
        show(member);
    }

    private void show(StaffLine member) {
        head.show(PageSentence.of(
                member.name() + " is " + (member.standing() == Standing.TRAINEE ? "a trainee" : "qualified"),
                member.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "))));
        competence.show(member.standing(), member.mayAssess(), member.targetDate());
    }

    private void save(StaffLine member) {
        try {
            office.changeStanding(
                    member.person(),
                    competence.standing(),
                    competence.mayAssess(),
                    competence.targetDate(),
                    reason.getValue());
            summary.say(List.of());
            reason.clear();
            office.staffMember(member.person()).ifPresent(this::show);
            Toast.done("The change is saved.", "The reason is kept in the record.");
        } catch (Refused refused) {
            summary.say(List.of(new Problem(refused.getMessage(), reason)));
        }
    }

    private static PersonId read(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("No such member of staff.");
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Staff", CentreNavigation.staff()), Crumb.here(title));
    }
}
