package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.assay.assessment.Caseload;
import org.assay.enrolment.EnrolmentLine;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** Whom to observe. */
@Route(AssessmentNavigation.OBSERVE)
@PageTitle("Observe · Assay")
@Menu(title = "Observe", order = 30, icon = "clipboard-pen")
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("ASSESSOR")
class ObserveView extends RawHtml implements AfterNavigationObserver {
    private static final int PAGE = 25;

    private final Caseload caseload;

    ObserveView(Caseload caseload) {
        this.caseload = caseload;
        addClassNames("page", "one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int from = Pager.from(event.getLocation());
        var lines = caseload.learners(from, PAGE);
        long all = caseload.count();
        show(Markup.join(
                all == 0
                        ? Opening.of("No learner is allocated to you", "")
                        : Opening.of(
                                "Choose the learner you are with",
                                "What you see becomes evidence, and may itself record decisions."),
                all == 0
                        ? Markup.of(
                                "<div class=\"card\">{}</div>",
                                EmptyState.of(
                                        "Your centre allocates learners to you.", "Then you can observe them here."))
                        : Markup.of(
                                "<section class=\"card flush\"><ul class=\"rows\">{}</ul>{}</section>",
                                Markup.each(lines, ObserveView::row),
                                Pager.of(AssessmentNavigation.OBSERVE, from, lines.size(), all, PAGE))));
    }

    private static Markup row(EnrolmentLine line) {
        return Markup.of(
                "<li><a router-link href=\"{}\">{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span></span>{}</a></li>",
                AssessmentNavigation.observe(line.id()),
                Avatar.of(line.learnerName()),
                line.learnerName(),
                line.cohortName(),
                Icon.of("chevron-right"));
    }
}
