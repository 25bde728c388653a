package org.assay.verification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.verification.ExternalVerification;
import org.assay.verification.VisitRoom;

/** The room of one visit: read only, and closed outside its days. */
@Route(VerificationNavigation.VISIT)
@PageTitle("Visit room · Assay")
@Menu(title = "Visit room", order = 5, icon = "eye")
@StyleSheet("context://assay/verification.css")
@RolesAllowed("EQA")
class VisitView extends Div implements AfterNavigationObserver, Crumbed {
    private static final int LEARNERS = 25;

    private final ExternalVerification external;
    private String here = "Visit room";

    VisitView(ExternalVerification external) {
        this.external = external;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        try {
            var page = Paged.of(VerificationNavigation.VISIT, event.getLocation(), LEARNERS);
            show(external.room(page.offset(), LEARNERS), page);
        } catch (Refused refused) {
            setClassName("one", true);
            add(new RawHtml(PageSentence.of("The visit room is closed", "")
                    .and(RefusalCard.standing(
                            refused.getMessage(), refused.refusal().details()))));
        }
    }

    private void show(VisitRoom room, Paged page) {
        var visit = room.visit();
        here = visit.awardingOrganisation().shortName() + " visit, " + Spoken.day(visit.opens()) + " to "
                + Spoken.day(visit.closes());
        var head = new RawHtml(Markup.join(
                Markup.of(
                        "<p class=\"readonly\">{}<span><b>Read only.</b> You see this centre’s {} learners. Each page you open is recorded. The room closes after {}.</span></p>",
                        Icon.of("eye"),
                        visit.awardingOrganisation().shortName(),
                        Spoken.day(visit.closes())),
                PageSentence.of(heading(room), second(room)),
                Markup.when(!visit.scope().isEmpty(), Markup.of("<p class=\"quote mt\">{}</p>", visit.scope()))));
        head.addClassName("span");
        var main = new RawHtml(Markup.join(
                        RoomTables.learners(room.page(), room.learners(), page),
                        RoomTables.samples(room.samples(), room.sampled()),
                        RoomTables.draws(room.draws())))
                .classed("col");
        add(
                head,
                main,
                new Aside(
                        new RawHtml(report()),
                        new RawHtml(RoomTables.actions(room.actions())),
                        new RawHtml(RoomTables.strategy(room.strategy())),
                        new RawHtml(RoomTables.staff(room.staff()))));
    }

    private static String heading(VisitRoom room) {
        if (room.learners() == 0) return "No learner is in the scope of this visit";
        return Spoken.opening(room.learners(), "enrolment", "enrolments") + " in scope, "
                + Spoken.count(room.sampled(), "sample", "samples");
    }

    private static String second(VisitRoom room) {
        return open(room.openSamples(), "sample") + " " + open(room.openActions(), "required action");
    }

    private static String open(long count, String what) {
        return Spoken.opening(count, what + " is open.", what + "s are open.");
    }

    private static Markup report() {
        return Markup.of("""
                <section class="card"><h2>Verification report</h2><p class="sm mut">Everything on this page as a document, with the root of the centre’s record on its last page.</p>
                <p class="mt"><a class="btn primary" href="{}" download router-ignore>{}Download the report (PDF)</a></p></section>""", VerificationNavigation.REPORT, Icon.of("download"));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(here));
    }
}
