package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.EnrolmentState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;

/** What an enrolment may become, each with a reason. */
class StateDeeds extends Div {
    StateDeeds(Enrolling enrolling, EnrolmentLine line, Runnable done) {
        addClassNames("card", "stacked");
        var deeds = new Div();
        deeds.addClassName("deeds");
        line.state().next().stream()
                .sorted()
                .forEach(next -> deeds.add(new Button(
                        deed(next),
                        press -> new ReasonDialog(deed(next) + "?", meaning(next, line.learnerName()), deed(next))
                                .ask(reason -> {
                                    enrolling.change(line.id(), next, reason);
                                    Toast.done(
                                            line.learnerName() + ": " + next.word() + ".",
                                            "The reason is kept in the record.");
                                    done.run();
                                }))));
        add(new H2("State"), new RawHtml(Markup.of("<p>{}</p>", StateMark.badge(line.state()))), deeds);
    }

    private static String deed(EnrolmentState next) {
        return switch (next) {
            case ACTIVE -> "Make active again";
            case ON_BREAK -> "Put on a break";
            case WITHDRAWN -> "Withdraw";
            case COMPLETED -> "Mark as completed";
            case TRANSFERRED -> "Mark as transferred";
        };
    }

    private static String meaning(EnrolmentState next, String learner) {
        return switch (next) {
            case ACTIVE -> "The clocks of " + learner + " run again.";
            case ON_BREAK -> "The clocks of " + learner + " pause until they are active again.";
            case WITHDRAWN -> learner + " stops; what is recorded stays. They can be made active again.";
            case COMPLETED -> learner + " has finished. It can be taken back with a reason.";
            case TRANSFERRED -> learner + " goes on elsewhere; what is recorded stays.";
        };
    }
}
