package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.CohortLine;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.Uln;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;

/** The form for one learner: entered and enrolled in one deed. */
@Route(EnrolmentNavigation.NEW_LEARNER)
@PageTitle("Enter a learner · Assay")
@StyleSheet("context://assay/enrolment.css")
@RolesAllowed("CENTRE_ADMIN")
class EnterLearnerView extends Div implements Crumbed {
    private final Enrolling enrolling;
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("E-mail address");
    private final TextField uln = new TextField("Unique learner number (ULN), where there is one");
    private final ComboBox<CohortLine> cohort = new ComboBox<>("Cohort");

    EnterLearnerView(Enrolling enrolling) {
        this.enrolling = enrolling;
        addClassNames("page", "one");
        name.setMaxLength(200);
        email.setMaxLength(120);
        email.setHelperText("The learner signs in by it");
        uln.setHelperText("Ten figures");
        cohort.setItems(enrolling.cohorts());
        cohort.setItemLabelGenerator(CohortLine::name);
        name.setManualValidation(true);
        email.setManualValidation(true);
        uln.setManualValidation(true);
        cohort.setManualValidation(true);
        var deed = new Button("Enter and enrol", press -> enter());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(summary, name, email, uln, cohort, new Div(deed));
        form.addClassNames("card", "form");
        add(new RawHtml(PageSentence.of("Enter a learner", "For many at once, bring a file under Imports.")), form);
    }

    private void enter() {
        List<Problem> problems = new ArrayList<>();
        if (name.getValue().isBlank()) problems.add(new Problem("Write the learner’s name", name));
        if (email.getValue().isBlank()) problems.add(new Problem("Write the e-mail address", email));
        Optional<Uln> number = Optional.empty();
        try {
            if (!uln.getValue().isBlank()) number = Optional.of(Uln.of(uln.getValue()));
        } catch (Refused refused) {
            problems.add(new Problem(refused.getMessage(), uln));
        }
        if (cohort.isEmpty()) problems.add(new Problem("Choose a cohort", cohort));
        summary.say(problems);
        if (problems.isEmpty()) send(number);
    }

    private void send(Optional<Uln> number) {
        try {
            EnrolmentId enrolment = enrolling.enterAndEnrol(
                    name.getValue(), email.getValue(), number, cohort.getValue().id());
            getUI().ifPresent(ui -> ui.navigate(EnrolmentNavigation.learner(enrolment)));
        } catch (Refused refused) {
            summary.say(List.of(new Problem(
                    refused.getMessage(),
                    switch (refused.refusal().rule()) {
                        case "learner-email", "learner-twice" -> email;
                        case "learner-uln" -> uln;
                        case "enrolled-twice", "enrolment-start" -> cohort;
                        default -> name;
                    })));
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Learners", EnrolmentNavigation.learners()), Crumb.here("Enter a learner"));
    }
}
