package org.assay.home.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.identity.Actor;
import org.assay.identity.SignIn;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.WholeFrame;
import org.jspecify.annotations.Nullable;

/** The frame around every page: navigation, where one is, who one is. Its entries are the views that this person may open. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Main main = new Main();
    private final RawHtml crumbs = new RawHtml().classed("crumbs");
    private final BottomBar bottom;
    private final MenuNumbers numbers;
    private final Map<String, SideNavItem> places = new HashMap<>();
    private final Map<String, Span> shown = new HashMap<>();
    private boolean arrived;

    /** In place of a page that failed or was refused, perhaps because the database is gone or very busy, nothing is asked of it. */
    private boolean failed;

    MainLayout(SignIn signIn, AuthenticationContext session, MenuNumbers numbers, Clock clock, IdleSession idle) {
        this.numbers = numbers;
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        bottom = new BottomBar(entries, () -> setDrawerOpened(true));
        setPrimarySection(Section.DRAWER);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        addToDrawer(side(entries, clock));
        addToNavbar(top(signIn, session));
        addToNavbar(true, bottom);
        idle.watch(getElement());
    }

    /** Views are hung into one lasting main landmark, so that a view is a plain element and the skip link always has its aim. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        failed = content instanceof BrokenPage || content instanceof RefusedPage || content instanceof BusyPage;
        setClassName("rail", content instanceof WholeFrame);
        main.setClassName("whole", content instanceof WholeFrame);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        crumbs.show(Whereabouts.of(event));
        bottom.show(event.getLocation().getPath());
        if (!failed && Actor.present().isPresent()) numbers.now().forEach(this::number);
        if (arrived) {
            // A new page starts at its top, for eyes and for screen readers.
            main.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
        }
        arrived = true;
    }

    private void number(String path, long waiting) {
        SideNavItem place = places.get(path);
        if (place == null) return;
        var number = shown.computeIfAbsent(path, first -> {
            var made = new Span();
            made.addClassName("cnt");
            place.setSuffixComponent(made);
            return made;
        });
        number.setText(waiting == 0 ? "" : Long.toString(waiting));
    }

    private Aside side(List<MenuEntry> entries, Clock clock) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", "Main");
        entries.forEach(entry -> nav.addItem(place(entry)));
        // A landmark of its own, so that nothing on the page stands outside one.
        Aside side = new Aside(Brand.link("brand"), nav, new RawHtml(Footing.of(clock)).classed("drawerfoot"));
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", "Navigation and centre");
        return side;
    }

    /** A place stays marked while one is deeper in it. */
    private SideNavItem place(MenuEntry entry) {
        var item = new SideNavItem(entry.title(), entry.path(), Icon.component(iconOf(entry)));
        places.put(entry.path().replaceFirst("^/", ""), item);
        item.setMatchNested(!entry.path().replace("/", "").isEmpty());
        return item;
    }

    private Header top(SignIn signIn, AuthenticationContext session) {
        Anchor skip = new Anchor("#main", "Skip to the page");
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        Button toggle = new Button(Icon.component("menu"), press -> setDrawerOpened(!isDrawerOpened()));
        toggle.setAriaLabel("Navigation");
        toggle.addClassName("toggle");
        Header top = new Header(skip, toggle, Brand.link("brand phone"), crumbs);
        Actor.present().ifPresent(actor -> top.add(new PersonMenu(actor, signIn, session)));
        top.addClassName("top");
        return top;
    }

    static String iconOf(MenuEntry entry) {
        return entry.icon() == null ? "file-text" : entry.icon();
    }
}
