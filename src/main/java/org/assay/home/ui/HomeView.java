package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.assay.identity.Actor;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** Where everybody arrives. */
@Route("")
@PageTitle("Home · Assay")
@Menu(title = "Home", order = 0, icon = "house")
@PermitAll
class HomeView extends Div {
    HomeView() {
        addClassNames("page", "one", "home");
        Actor actor = Actor.current();
        List<MenuEntry> places = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !entry.path().replace("/", "").isEmpty())
                .toList();
        add(new RawHtml(Markup.of(
                "<p class=\"greeting\">{}, {}</p><h1>You are here as {}</h1><ul class=\"cards mt\">{}</ul>",
                actor.centreName(),
                actor.name(),
                actor.role().word(),
                Markup.each(
                        places,
                        place -> Markup.of(
                                "<li><a class=\"card row\" href=\"{}\">{}<b>{}</b></a></li>",
                                place.path().replaceFirst("^/", ""),
                                Icon.of(MainLayout.iconOf(place)),
                                place.title())))));
    }
}
