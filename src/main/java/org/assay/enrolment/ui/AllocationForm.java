package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import org.assay.centre.StaffLine;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;

/** Who assesses and who verifies one enrolment. */
class AllocationForm extends Div {
    private final transient Enrolling enrolling;
    private final transient EnrolmentLine line;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final Colleagues assessor;
    private final Colleagues iqa;

    AllocationForm(Enrolling enrolling, List<StaffLine> staff, EnrolmentLine line, Runnable done) {
        this.enrolling = enrolling;
        this.line = line;
        this.done = done;
        var caseloads = enrolling.caseloads();
        assessor = new Colleagues("Assessor", Role.ASSESSOR, staff, caseloads);
        iqa = new Colleagues("Internal verifier (IQA)", Role.IQA, staff, caseloads);
        assessor.choose(line.assessor());
        iqa.choose(line.iqa());
        var deed = new Button(line.assessor().isEmpty() ? "Allocate" : "Change the allocation", press -> allocate());
        if (line.assessor().isEmpty()) deed.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("card", "stacked");
        add(new H2("Allocation"), summary, assessor, iqa, deed);
    }

    private void allocate() {
        List<Problem> problems = new ArrayList<>();
        if (assessor.isEmpty()) problems.add(new Problem("Choose an assessor", assessor));
        if (iqa.isEmpty()) problems.add(new Problem("Choose an internal verifier", iqa));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            enrolling.allocate(
                    line.id(), assessor.getValue().person(), iqa.getValue().person());
            Toast.done(
                    line.learnerName() + " is allocated.",
                    assessor.getValue().name() + " assesses, " + iqa.getValue().name() + " verifies.");
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(new Problem(refused.getMessage(), assessor)));
        }
    }
}
