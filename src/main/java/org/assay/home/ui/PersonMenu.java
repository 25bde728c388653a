package org.assay.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.assay.identity.Actor;
import org.assay.identity.Hat;
import org.assay.identity.SignIn;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/**
 * Who one is, for which centre, in which role; the switch to another of one's roles; light and dark; and the way out. A plain popover of
 * buttons: it needs no script, and its states are read out as pressed or not.
 */
class PersonMenu extends RawHtml {
    private final Actor actor;
    private final SignIn signIn;
    private final AuthenticationContext session;
    private final List<Hat> hats;

    PersonMenu(Actor actor, SignIn signIn, AuthenticationContext session) {
        this.actor = actor;
        this.signIn = signIn;
        this.session = session;
        this.hats = signIn.choices();
        addClassName("person");
        // What a page without a session put aside goes back to nobody else.
        getElement()
                .setAttribute(
                        "data-person",
                        actor.person().value() + "/" + actor.centre().value());
        show(menu(Scheme.of(VaadinService.getCurrentRequest())));
        onAct(this::act);
    }

    private Markup menu(Scheme now) {
        return Markup.of(
                "<button type=\"button\" class=\"me\" popovertarget=\"person-menu\">{}"
                        + "<span class=\"who\"><b>{}</b><small>{}</small></span><span class=\"vh\">{}</span>{}</button>"
                        + "<div id=\"person-menu\" popover class=\"menu\"><p class=\"menu-head\"><b>{}</b>{}, {}</p>{}"
                        + "<p class=\"menu-title\" id=\"scheme-title\">Light and dark</p><div role=\"group\" aria-labelledby=\"scheme-title\">{}</div>"
                        + "<hr><button type=\"button\" data-act=\"out\">{}<span>Sign out</span></button></div>",
                Avatar.of(actor.name()),
                actor.name(),
                actor.role().word(),
                actor.centreName(),
                Icon.of("chevrons-up-down", 16),
                actor.name(),
                actor.role().word(),
                actor.centreName(),
                switches(),
                Markup.each(
                        List.of(Scheme.values()),
                        one -> choice("scheme:" + one.name(), one == now, Markup.text(one.word()))),
                Icon.of("log-out", 16));
    }

    private Markup switches() {
        if (hats.size() < 2) return Markup.NONE;
        return Markup.of(
                "<p class=\"menu-title\" id=\"hat-title\">Act as</p><div role=\"group\" aria-labelledby=\"hat-title\">{}</div>",
                Markup.each(
                        hats,
                        hat -> choice(
                                "hat:" + hats.indexOf(hat),
                                worn(hat),
                                Markup.of("{}<small>{}</small>", hat.role().word(), hat.centreName()))));
    }

    private static Markup choice(String act, boolean chosen, Markup words) {
        return Markup.of(
                "<button type=\"button\" data-act=\"{}\" aria-pressed=\"{}\">{}<span>{}</span></button>",
                act,
                chosen,
                Icon.of("check", 16),
                words);
    }

    private boolean worn(Hat hat) {
        return hat.centre().equals(actor.centre()) && hat.role() == actor.role();
    }

    private void act(String act) {
        String[] parts = act.split(":", 2);
        switch (parts[0]) {
            case "out" -> session.logout();
            case "scheme" -> choose(Scheme.valueOf(parts[1]));
            case "hat" -> wear(hats.get(Integer.parseInt(parts[1])));
            default -> {}
        }
    }

    private void choose(Scheme scheme) {
        scheme.choose(UI.getCurrent());
        show(menu(scheme));
    }

    private void wear(Hat hat) {
        signIn.wear(hat);
        // A page of one centre is not shown to an actor of another: start again from home.
        UI.getCurrent().getPage().setLocation(".");
    }
}
