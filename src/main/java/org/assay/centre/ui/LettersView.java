package org.assay.centre.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.identity.LetterLine;
import org.assay.identity.LetterState;
import org.assay.identity.Letters;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** Letters of the centre that have reached nobody: those that were given up, and those that wait for the mail server. */
@Route(CentreNavigation.LETTERS)
@PageTitle("Letters · Assay")
@Menu(title = "Letters", order = 78, icon = "inbox")
@StyleSheet("context://assay/centre.css")
@RolesAllowed("CENTRE_ADMIN")
class LettersView extends Div {
    LettersView(Letters letters) {
        addClassNames("page", "one");
        var unsent = letters.unsent();
        add(new RawHtml(Markup.of("<div>{}</div>", PageSentence.of(heading(letters, unsent), second(letters)))
                        .and(table(unsent)))
                .classed("col"));
    }

    private static String heading(Letters letters, List<LetterLine> unsent) {
        if (!letters.areSent()) return "This installation sends no letters";
        long failed = unsent.stream()
                .filter(one -> one.state() == LetterState.GIVEN_UP)
                .count();
        if (failed > 0) return Spoken.opening(failed, "letter was", "letters were") + " not delivered";
        return unsent.isEmpty()
                ? "Every letter has been sent"
                : Spoken.opening(unsent.size(), "letter waits", "letters wait") + " for the mail server";
    }

    private static String second(Letters letters) {
        return letters.areSent()
                ? "For an invitation that did not arrive, mend the address and send another from the person’s own page."
                : "Invite people by a link that you pass on: it is on their own page. Whoever runs the installation can name a mail server.";
    }

    private static Markup table(List<LetterLine> unsent) {
        if (unsent.isEmpty())
            return EmptyState.of("No letter waits.", "A letter that cannot be delivered stands here, with the reason.");
        return Markup.of("""
                <div class="tablewrap"><table class="table stack"><caption class="vh">Letters that have not been delivered</caption>
                <thead><tr><th scope="col">To</th><th scope="col">Letter</th><th scope="col">State</th></tr></thead>
                <tbody>{}</tbody></table></div>""", Markup.each(unsent, LettersView::row));
    }

    private static Markup row(LetterLine letter) {
        return Markup.of(
                """
                <tr><th scope="row"><span>{}<span class="under">{}</span></span></th>
                <td data-label="Letter"><span>{}<span class="under">{}</span></span></td>
                <td data-label="State"><span>{}<span class="under">{}</span></span></td></tr>""",
                letter.name(),
                letter.address(),
                letter.subject(),
                Spoken.moment(letter.postedAt()),
                StateMark.badge(letter.state()),
                letter.failure()
                        .map(said -> "Tried " + Spoken.count(letter.tries(), "time", "times") + ": " + said)
                        .orElse(""));
    }
}
