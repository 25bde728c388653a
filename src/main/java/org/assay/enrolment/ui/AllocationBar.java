package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.centre.StaffLine;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.Toast;

/** Gives the chosen learners to an assessor and a verifier; hidden while nobody is chosen. */
class AllocationBar extends Div {
    private final transient Enrolling enrolling;
    private final transient Runnable done;
    private final RawHtml head = new RawHtml();
    private final ErrorSummary summary = new ErrorSummary();
    private final Colleagues assessor;
    private final Colleagues iqa;
    private Set<EnrolmentId> chosen = Set.of();

    AllocationBar(Enrolling enrolling, List<StaffLine> staff, Runnable done) {
        this.enrolling = enrolling;
        this.done = done;
        var caseloads = enrolling.caseloads();
        assessor = new Colleagues("Assessor", Role.ASSESSOR, staff, caseloads);
        iqa = new Colleagues("Internal verifier (IQA)", Role.IQA, staff, caseloads);
        var deed = new Button("Allocate", press -> allocate());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(assessor, iqa, deed);
        fields.addClassName("side-by-side");
        addClassNames("card", "stacked");
        head.getElement().setAttribute("aria-live", "polite");
        add(head, summary, fields);
        setVisible(false);
    }

    void about(Set<EnrolmentId> chosen) {
        this.chosen = chosen;
        setVisible(!chosen.isEmpty());
        summary.say(List.of());
        head.show(Markup.of("<h2>Allocate {}</h2>", Spoken.count(chosen.size(), "learner", "learners")));
    }

    private void allocate() {
        List<Problem> problems = new ArrayList<>();
        if (assessor.isEmpty()) problems.add(new Problem("Choose an assessor", assessor));
        if (iqa.isEmpty()) problems.add(new Problem("Choose an internal verifier", iqa));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            int many = chosen.size();
            enrolling.allocate(
                    List.copyOf(chosen),
                    assessor.getValue().person(),
                    iqa.getValue().person());
            Toast.done(
                    Spoken.opening(many, "learner is", "learners are") + " allocated.",
                    assessor.getValue().name() + " assesses, " + iqa.getValue().name() + " verifies.");
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(new Problem(refused.getMessage(), assessor)));
        }
    }
}
