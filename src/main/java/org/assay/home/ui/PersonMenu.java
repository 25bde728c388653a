package org.assay.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
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

/** Who one is, for which centre, in which role; the switch to another of one's roles; light and dark; and the way out. */
class PersonMenu extends MenuBar {
    PersonMenu(Actor actor, SignIn signIn, AuthenticationContext session) {
        addClassName("person");
        MenuItem me = addItem(new RawHtml(Markup.of(
                        "{}<span class=\"who\"><b>{}</b><small>{}</small></span>{}",
                        Avatar.of(actor.name()),
                        actor.name(),
                        actor.role().word(),
                        Icon.of("chevrons-up-down", 16)))
                .classed("me"));
        me.setAriaLabel("%s, %s, %s".formatted(actor.name(), actor.role().word(), actor.centreName()));
        SubMenu menu = me.getSubMenu();
        hats(menu, actor, signIn);
        schemes(menu);
        menu.addSeparator();
        menu.addItem("Sign out", press -> session.logout());
    }

    private static void hats(SubMenu menu, Actor actor, SignIn signIn) {
        List<Hat> choices = signIn.choices();
        if (choices.size() < 2) return;
        for (Hat hat : choices) {
            MenuItem item = menu.addItem(
                    new RawHtml(Markup.of("{}<small>{}</small>", hat.role().word(), hat.centreName()))
                            .classed("menu-line"),
                    press -> change(signIn, hat));
            item.setCheckable(true);
            item.setChecked(hat.centre().equals(actor.centre()) && hat.role() == actor.role());
        }
        menu.addSeparator();
    }

    private static void change(SignIn signIn, Hat hat) {
        signIn.wear(hat);
        // A page of one centre is not shown to an actor of another: start again from home.
        UI.getCurrent().getPage().setLocation(".");
    }

    private static void schemes(SubMenu menu) {
        Scheme now = Scheme.of(VaadinService.getCurrentRequest());
        List<MenuItem> items = new java.util.ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            MenuItem item = menu.addItem(scheme.word());
            item.setCheckable(true);
            item.setChecked(scheme == now);
            item.addClickListener(press -> {
                items.forEach(other -> other.setChecked(other == item));
                scheme.choose(UI.getCurrent());
            });
            items.add(item);
        }
    }
}
