package org.assay.centre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.QualificationCatalogue;

/** Another member of staff: who, in which roles, with which standing. */
class AppointForm extends Div {
    private final transient CentreOffice office;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("E-mail address");
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Works as");
    private final CompetenceFields competence;

    AppointForm(CentreOffice office, QualificationCatalogue catalogue, Runnable done) {
        this.office = office;
        this.done = done;
        competence = new CompetenceFields(catalogue);
        name.setMaxLength(200);
        name.setManualValidation(true);
        email.setMaxLength(120);
        email.setManualValidation(true);
        email.setHelperText("They sign in by it");
        roles.setItems(Role.ASSESSOR, Role.IQA, Role.CENTRE_ADMIN);
        roles.setItemLabelGenerator(Role::word);
        roles.setManualValidation(true);
        var deed = new Button("Enter", press -> enter());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("card", "stacked");
        add(new H2("Enter a member of staff"), summary, name, email, roles, competence, deed);
    }

    private void enter() {
        List<Problem> problems = new ArrayList<>();
        if (name.getValue().isBlank()) problems.add(new Problem("Write the name", name));
        if (email.getValue().isBlank()) problems.add(new Problem("Write the e-mail address", email));
        if (roles.getValue().isEmpty()) problems.add(new Problem("Choose what this person does", roles));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            office.appoint(
                    email.getValue(),
                    name.getValue(),
                    roles.getValue(),
                    competence.standing(),
                    competence.mayAssess(),
                    competence.targetDate());
            Toast.done(name.getValue().strip() + " is entered.", "They can be given learners now.");
            name.clear();
            email.clear();
            roles.clear();
            competence.show(Standing.QUALIFIED, Set.of(), Optional.empty());
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(
                    new Problem(refused.getMessage(), field(refused.refusal().rule()))));
        }
    }

    private Component field(String rule) {
        return switch (rule) {
            case "staff-email", "staff-twice" -> email;
            case "staff-roles" -> roles;
            default -> name;
        };
    }
}
