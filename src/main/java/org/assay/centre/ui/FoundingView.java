package org.assay.centre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.assay.centre.Founding;
import org.assay.identity.ui.LoginView;
import org.assay.platform.Refused;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;

/** Where the link leads that a new installation prints: the first centre and its administrator. */
@Route(value = "begin", autoLayout = false)
@PageTitle("Begin · Assay")
@AnonymousAllowed
class FoundingView extends Main implements BeforeEnterObserver {
    private final Founding founding;
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField centre = new TextField("Name of the centre");
    private final TextField name = new TextField("Your name");
    private final EmailField email = new EmailField("Your e-mail address");

    FoundingView(Founding founding) {
        this.founding = founding;
        addClassName("entrance-page");
        centre.setMaxLength(200);
        name.setMaxLength(200);
        email.setMaxLength(120);
        email.setHelperText("You sign in by it");
        centre.setManualValidation(true);
        name.setManualValidation(true);
        email.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        removeAll();
        if (founding.opens(token)) add(head(), form(token));
        else add(new RawHtml(closed()));
    }

    private static RawHtml head() {
        return new RawHtml(Markup.of(
                "{}<h1 class=\"entrance\">Open the first centre</h1>"
                        + "<p class=\"sub\">You become its administrator: you enter its staff and learners, and invite them.</p>",
                LoginView.brand()));
    }

    private static Markup closed() {
        return Markup.of(
                "{}<h1 class=\"entrance\">Open the first centre</h1>{}<p class=\"entrance-foot\"><a href=\"login\">Sign in</a></p>",
                LoginView.brand(),
                RefusalCard.alert(
                        "This link opens nothing.",
                        List.of(
                                "While nobody administers this installation, each start prints a fresh link to its log.")));
    }

    private Div form(String token) {
        var deed = new Button("Open the centre", press -> open(token));
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(summary, centre, name, email, new Div(deed));
        form.addClassNames("card", "form", "begin");
        return form;
    }

    private void open(String token) {
        List<Problem> problems = new ArrayList<>();
        if (centre.getValue().isBlank()) problems.add(new Problem("Write the name of the centre", centre));
        if (name.getValue().isBlank()) problems.add(new Problem("Write your name", name));
        if (email.getValue().isBlank()) problems.add(new Problem("Write your e-mail address", email));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            var wayIn = founding.found(token, centre.getValue(), name.getValue(), email.getValue());
            UI.getCurrent().getPage().setLocation(wayIn);
        } catch (Refused refused) {
            summary.say(List.of(
                    new Problem(refused.getMessage(), field(refused.refusal().rule()))));
        }
    }

    private Component field(String rule) {
        return switch (rule) {
            case "name" -> name;
            case "email", "username" -> email;
            default -> centre;
        };
    }
}
