package org.assay.verification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.verification.ActionLine;
import org.assay.verification.Reviewing;

/** Required actions by their day: the acting assessor's own, everybody's for verifiers and administrators. */
@Route(VerificationNavigation.ACTIONS)
@PageTitle("Actions · Assay")
@Menu(title = "Actions", order = 45, icon = "list-checks")
@StyleSheet("context://assay/verification.css")
@RolesAllowed({"IQA", "ASSESSOR", "CENTRE_ADMIN"})
class ActionsView extends Div implements AfterNavigationObserver {
    private static final int SIZE = 20;

    private final Reviewing reviewing;
    private final RawHtml head = new RawHtml();
    private final RawHtml tabs = new RawHtml();
    private final RawHtml foot = new RawHtml();
    private final ActionCards cards;
    private Location address = new Location(VerificationNavigation.ACTIONS);

    ActionsView(Reviewing reviewing) {
        this.reviewing = reviewing;
        cards = new ActionCards(reviewing, true, this::show);
        addClassNames("page", "one");
        add(head, tabs, cards, foot);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = event.getLocation();
        show();
    }

    private void show() {
        boolean closed = address.getPath().equals(VerificationNavigation.ACTIONS)
                && address.getQueryParameters().getSingleParameter("closed").isPresent();
        var page = Paged.of(VerificationNavigation.ACTIONS + (closed ? "?closed" : ""), address, SIZE);
        long open = reviewing.countActions();
        long done = reviewing.countClosedActions();
        var lines = closed ? reviewing.closedActions(page.offset(), SIZE) : reviewing.actions(page.offset(), SIZE);
        long overdue = lines.stream().filter(ActionLine::overdue).count();
        head.show(PageSentence.of(heading(open), closed ? "" : late(overdue, open)));
        tabs.show(Markup.of(
                "<nav class=\"tabs\" aria-label=\"Which actions\"><a router-link href=\"{}\"{}>Open, {}</a><a router-link href=\"{}?closed\"{}>Closed, {}</a></nav>",
                VerificationNavigation.ACTIONS,
                current(!closed),
                open,
                VerificationNavigation.ACTIONS,
                current(closed),
                done));
        cards.show(lines);
        foot.show(
                lines.isEmpty()
                        ? EmptyState.of(
                                closed ? "No action is closed yet" : "No action is open",
                                closed
                                        ? "Actions come here when a re-check has closed them."
                                        : "When an internal verifier asks for something to be put right, it stands here.")
                        : page.pager(lines.size(), closed ? done : open));
    }

    private static String late(long overdue, long open) {
        if (overdue == 0) return "";
        return overdue == open && open == 1
                ? "Its day has passed."
                : Spoken.opening(overdue, "of them is", "of them are") + " past the day.";
    }

    private static Markup current(boolean so) {
        return Markup.when(so, Markup.of(" aria-current=\"page\""));
    }

    private static String heading(long open) {
        return open == 0
                ? "No action is open"
                : Spoken.opening(open, "required action is open", "required actions are open");
    }
}
