package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.Figures;
import org.assay.assessment.SignOffs;
import org.assay.assessment.UnitSummary;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** Units that wait for the acting assessor's signature, and those that they signed lately. */
@Route(AssessmentNavigation.SIGN_OFFS)
@PageTitle("Sign-offs · Assay")
@Menu(title = "Sign-offs", order = 40, icon = "signature")
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("ASSESSOR")
class SignOffsView extends RawHtml implements AfterNavigationObserver {
    private static final int MOST = 50;
    private static final int LATELY = 20;

    private final SignOffs signOffs;

    SignOffsView(SignOffs signOffs) {
        this.signOffs = signOffs;
        addClassNames("page", "one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ready = signOffs.ready(MOST);
        var confirm = signOffs.toCountersign(MOST);
        var signed = signOffs.signedByMe(LATELY);
        show(Markup.join(
                Opening.of(heading(ready.size(), confirm.size()), ""),
                Markup.when(
                        ready.isEmpty() && confirm.isEmpty(),
                        Markup.of(
                                "<div class=\"card\">{}</div>",
                                EmptyState.of(
                                        "No unit waits for your signature.",
                                        "A unit stands here when its last criterion is met."))),
                section("Every criterion is met: to sign off", ready),
                section("Signed off by a trainee: to countersign", confirm),
                section("Signed by you: you can recall what is not sampled yet", signed)));
    }

    private static String heading(int ready, int confirm) {
        int all = ready + confirm;
        if (all == 0) return "Nothing waits for your signature";
        return (all == 1 ? "One unit waits" : Figures.inWords(all) + " units wait") + " for your signature";
    }

    private static Markup section(String heading, List<UnitSummary> units) {
        return Markup.when(!units.isEmpty(), Markup.of("""
                        <div class="tablewrap"><table class="table stack"><caption>{}</caption>
                        <thead><tr><th scope="col">Learner</th><th scope="col">Unit</th><th scope="col">Criteria</th>
                        <th scope="col">State</th><th scope="col">Declared</th></tr></thead><tbody>{}</tbody></table></div>""", heading, Markup.each(units, SignOffsView::row)));
    }

    private static Markup row(UnitSummary unit) {
        return Markup.of(
                """
                <tr><th scope="row"><a router-link href="{}">{}</a></th><td data-label="Unit">{}</td>
                <td data-label="Criteria">{}</td><td data-label="State">{}</td><td data-label="Declared">{}</td></tr>""",
                AssessmentNavigation.unit(unit.id()),
                unit.enrolment().learnerName(),
                unit.specification().awardedBy() + ", " + unit.unit().title(),
                Strips.small(unit),
                Strips.stage(unit, false),
                unit.learnerDeclared() ? "Yes" : "Not yet");
    }
}
