package org.assay.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.assay.identity.InvitationLine;
import org.assay.identity.InvitationState;
import org.assay.identity.Inviting;
import org.assay.identity.PersonId;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;

/** How far somebody has come who was asked in, and what an administrator can do about it. Nothing where nobody was asked. */
public final class InvitationCard extends Div {
    private final transient Inviting inviting;
    private final PersonId person;
    private final String name;

    public InvitationCard(Inviting inviting, PersonId person, String name) {
        this.inviting = inviting;
        this.person = person;
        this.name = name;
        show();
    }

    private void show() {
        removeAll();
        inviting.of(person).ifPresentOrElse(this::show, () -> setVisible(false));
    }

    private void show(InvitationLine line) {
        addClassNames("card", "stacked");
        add(
                new H2("Invitation"),
                new RawHtml(
                        Markup.of("<p>{}</p><p class=\"sm\">{}</p>", StateMark.badge(line.state()), sentence(line))));
        if (line.state() == InvitationState.ACCEPTED) return;
        var deeds = new Div();
        deeds.addClassName("deeds");
        if (inviting.byLetter()) deeds.add(new Button(send(line), press -> deed(this::again)));
        else deeds.add(new Button("Show a link to pass on", press -> deed(this::link)));
        if (line.state() != InvitationState.WITHDRAWN)
            deeds.add(new Button("Withdraw the invitation", press -> deed(this::withdraw)));
        add(deeds);
    }

    private static String send(InvitationLine line) {
        return switch (line.state()) {
            case NOT_INVITED, WITHDRAWN -> "Send an invitation";
            default -> "Send another invitation";
        };
    }

    private String sentence(InvitationLine line) {
        return switch (line.state()) {
            case NOT_INVITED -> "Nothing has been sent to " + line.address() + " yet.";
            case WAITING -> "The letter to " + line.address() + " waits for the mail server.";
            case INVITED ->
                "Asked in by " + line.address() + "; the link works until "
                        + line.until().map(Spoken::day).orElse("it is used") + ".";
            case NOT_DELIVERED ->
                "The letter to " + line.address() + " could not be delivered"
                        + line.failure().map(said -> ": " + said).orElse("") + ".";
            case ENDED -> "The link to " + line.address() + " was not used in time.";
            case WITHDRAWN -> name + " cannot sign in here until they are invited again.";
            case ACCEPTED -> name + " has signed in.";
        };
    }

    private void deed(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            add(new RawHtml(RefusalCard.alert(refused.getMessage(), java.util.List.of())));
        }
    }

    private void again() {
        inviting.again(person);
        Toast.done("A letter to " + name + " is on its way.", "Links sent before open nothing any more.");
        show();
    }

    private void withdraw() {
        inviting.withdraw(person);
        Toast.done("The invitation of " + name + " is withdrawn.", "Their link opens nothing any more.");
        show();
    }

    /** Shown once: nobody can look it up again, and another makes this one useless. */
    private void link() {
        var path = inviting.show(person);
        show();
        var link = new TextField("Link for " + name + ", to pass on to them alone");
        link.setValue(base() + path);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        link.setHelperText("It works once, for seven days, and is not shown again.");
        add(link);
        link.focus();
    }

    private static String base() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) return "";
        var asked = request.getHttpServletRequest();
        return asked.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1") + asked.getContextPath() + "/";
    }
}
