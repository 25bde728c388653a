package org.assay.verification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.verification.Sampling;

/** What was concluded, the latest first. */
@Route(VerificationNavigation.SETTLED)
@PageTitle("Settled samples · Assay")
@StyleSheet("context://assay/verification.css")
@RolesAllowed({"IQA", "CENTRE_ADMIN"})
class SettledView extends Div implements AfterNavigationObserver, Crumbed {
    private final Sampling sampling;
    private final RawHtml all = new RawHtml().classed("col");

    SettledView(Sampling sampling) {
        this.sampling = sampling;
        addClassNames("page", "one");
        add(all);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var page = Paged.of(VerificationNavigation.SETTLED, event.getLocation(), 30);
        var samples = sampling.settled(page.offset(), page.size());
        long count = sampling.countSettled();
        all.show(Opening.of(
                        Spoken.opening(count, "sample is settled", "samples are settled"),
                        "Agreed, or closed because the unit went back to its assessor.")
                .and(
                        samples.isEmpty()
                                ? EmptyState.of(
                                        "Nothing to show here", "Samples come here when you have concluded on them.")
                                : Markup.of(
                                        "<div class=\"tablewrap\">{}{}</div>",
                                        SampleCards.table("Settled samples, the latest first", samples),
                                        page.pager(samples.size(), count))));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Sampling", VerificationNavigation.SAMPLING), Crumb.here("Settled"));
    }
}
