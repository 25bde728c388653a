package org.assay.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.assay.identity.AcceptingByProvider;
import org.assay.identity.OneTimeLinks;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;

/** Where a one-time link leads: a page with one button, and only the button uses the link up. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Assay")
@AnonymousAllowed
class LinkView extends Main implements BeforeEnterObserver {
    private final OneTimeLinks links;
    private final AcceptingByProvider accepting;

    LinkView(OneTimeLinks links, AcceptingByProvider accepting) {
        this.links = links;
        this.accepting = accepting;
        addClassName("entrance-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getLocation().getQueryParameters().getSingleParameter("token");
        var opens = token.map(links::look).orElse(OneTimeLinks.Opens.NOTHING);
        removeAll();
        add(new RawHtml(Markup.of(
                "{}{}",
                LoginView.brand(),
                opens == OneTimeLinks.Opens.SIGN_IN ? button(token.orElse("")) : closed(opens, event))));
        token.flatMap(accepting::offer).ifPresent(offer -> add(ways(token.orElse(""), offer)));
    }

    /** Who accepts by an account comes by it from then on; the name says whose invitation it is to whoever was sent its link by another. */
    private Section ways(String token, AcceptingByProvider.Offer offer) {
        var ways = new Section(new RawHtml(Markup.of(
                "<h2>Or with an account of {}</h2><p class=\"sub\">This invitation is for <b>{}</b>. Continue only if that is you: from then on you sign in with that account.</p>",
                offer.centre(),
                offer.name())));
        ways.addClassName("ways");
        for (var way : offer.ways()) {
            var begin = new Button("Continue with " + way.name(), pressed -> {
                accepting.hold(token);
                UI.getCurrent().getPage().setLocation(way.address());
            });
            begin.addClassName("touch");
            ways.add(begin);
        }
        return ways;
    }

    private static Markup button(String token) {
        return Markup.of(
                "<h1 class=\"entrance\">Sign in to Assay</h1><p class=\"sub\">Your link is good. It is used up when you press the button.</p>"
                        + "<form class=\"signin\" method=\"post\" action=\"login/with-link\"><input type=\"hidden\" name=\"token\" value=\"{}\">"
                        + "<button type=\"submit\" class=\"btn primary touch\">Sign in</button></form>",
                token);
    }

    private Markup closed(OneTimeLinks.Opens opens, BeforeEnterEvent event) {
        var sentence = switch (opens) {
            case USED -> "This link has been used. Each works once.";
            case ENDED -> "The time of this link is over.";
            default -> "This link opens nothing.";
        };
        return Markup.of(
                "<h1 class=\"entrance\">Sign in</h1>{}{}<p class=\"entrance-foot\"><a href=\"login\">Other ways to sign in</a></p>",
                RefusalCard.alert(
                        sentence,
                        List.of(
                                links.areSent()
                                        ? "Have another sent to you, to the e-mail address by which you are known here."
                                        : "Ask an administrator of your centre for another.")),
                LinkForm.of(links, event));
    }
}
