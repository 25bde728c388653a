package org.assay.evidence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.assay.evidence.SubmittingEvidence;
import org.assay.platform.widgets.RawHtml;

/** A learner's own evidence by state, the last changed first. */
@Route(EvidenceNavigation.EVIDENCE)
@PageTitle("Evidence · Assay")
@Menu(title = "Evidence", order = 10, icon = "folder-open")
@StyleSheet("context://assay/evidence.css")
@RolesAllowed("LEARNER")
class MyEvidenceView extends Div implements BeforeEnterObserver {
    private static final int PAGE = 20;

    private final SubmittingEvidence submitting;

    MyEvidenceView(SubmittingEvidence submitting) {
        this.submitting = submitting;
        addClassNames("page", "one");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var show = EvidenceTab.named(Address.query(event, "show"));
        int page = page(Address.query(event, "page"));
        // One more than is shown tells whether there is a next page.
        var lines = submitting.mine(show.states(), page * PAGE, PAGE + 1);
        removeAll();
        add(new RawHtml(MyEvidenceMarkup.of(submitting.myCounts(), show, lines, page, PAGE)).classed("col"));
    }

    private static int page(String said) {
        try {
            return Math.clamp(Integer.parseInt(said) - 1L, 0, 100_000);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
