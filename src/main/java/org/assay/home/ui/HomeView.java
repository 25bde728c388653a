package org.assay.home.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.assay.identity.Actor;
import org.assay.platform.widgets.RawHtml;

/** Where everybody arrives: the home of the role that one acts in. */
@Route("")
@PageTitle("Home · Assay")
@Menu(title = "Home", order = 0, icon = "house")
@PermitAll
class HomeView extends RawHtml implements AfterNavigationObserver {
    private final List<RoleHome> homes;

    HomeView(List<RoleHome> homes) {
        this.homes = List.copyOf(homes);
        addClassNames("page", "home");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var role = Actor.current().role();
        homes.stream().filter(home -> home.role() == role).findFirst().ifPresent(home -> show(home.shown()));
    }
}
