package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.assay.enrolment.Enrolling;
import org.assay.platform.Refused;
import org.assay.platform.widgets.DayField;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;

/** Name, specification and dates of another cohort. */
class OpenCohortForm extends Div {
    private final transient Enrolling enrolling;
    private final transient Runnable opened;
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField name = new TextField("Name of the cohort");
    private final Select<Specification> specification = new Select<>();
    private final DatePicker starts = DayField.labelled("Starts");
    private final DatePicker ends = DayField.labelled("Planned end");

    OpenCohortForm(Enrolling enrolling, QualificationCatalogue catalogue, Runnable opened) {
        this.enrolling = enrolling;
        this.opened = opened;
        addClassNames("card", "stacked");
        name.setMaxLength(120);
        name.setManualValidation(true);
        specification.setLabel("Specification");
        specification.setItems(catalogue.all());
        specification.setItemLabelGenerator(Specification::named);
        specification.setManualValidation(true);
        Button open = new Button("Open the cohort", press -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2("Open a cohort"), summary, name, specification, starts, ends, open);
    }

    private void open() {
        List<Problem> problems = new ArrayList<>();
        if (name.getValue().isBlank()) problems.add(new Problem("Name the cohort", name));
        if (specification.isEmpty()) problems.add(new Problem("Choose a specification", specification));
        if (starts.isEmpty()) problems.add(new Problem("Enter the day it starts", starts));
        if (ends.isEmpty()) problems.add(new Problem("Enter the day it is planned to end", ends));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            enrolling.openCohort(name.getValue(), specification.getValue().key(), starts.getValue(), ends.getValue());
            Toast.done("“" + name.getValue().strip() + "” is open.", "Enter its learners next.");
            name.clear();
            opened.run();
        } catch (Refused refused) {
            summary.say(List.of(
                    new Problem(refused.getMessage(), refused.refusal().rule().equals("cohort-dates") ? ends : name)));
        }
    }
}
