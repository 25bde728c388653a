package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.platform.Refused;
import org.assay.platform.widgets.DayField;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;

/** The awarding organisation's number and its day. */
class RegistrationForm extends Div {
    private final transient Enrolling enrolling;
    private final transient EnrolmentLine line;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField number = new TextField("Registration number");
    private final DatePicker on = DayField.labelled("Registered on");

    RegistrationForm(Enrolling enrolling, EnrolmentLine line, Runnable done) {
        this.enrolling = enrolling;
        this.line = line;
        this.done = done;
        number.setMaxLength(60);
        number.setManualValidation(true);
        number.setValue(line.registrationNumber().orElse(""));
        on.setValue(line.registeredOn().orElse(null));
        addClassNames("card", "stacked");
        add(
                new H2("Registration"),
                summary,
                number,
                on,
                new Button(
                        line.registrationNumber().isEmpty() ? "Enter the registration" : "Correct the registration",
                        press -> register()));
    }

    private void register() {
        List<Problem> problems = new ArrayList<>();
        if (number.getValue().isBlank()) problems.add(new Problem("Write the awarding organisation’s number", number));
        if (on.isEmpty()) problems.add(new Problem("Enter the day of the registration", on));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            enrolling.register(line.id(), number.getValue(), on.getValue());
            Toast.done("The registration is entered.", number.getValue().strip());
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(new Problem(
                    refused.getMessage(), refused.refusal().rule().equals("registration-date") ? on : number)));
        }
    }
}
