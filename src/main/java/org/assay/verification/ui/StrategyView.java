package org.assay.verification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.assay.centre.CentreOffice;
import org.assay.identity.PersonId;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.verification.Sampling;
import org.assay.verification.SamplingStrategy;

/** The sampling strategy in force, the versions before it, and for the verifier the next one. */
@Route(VerificationNavigation.STRATEGY)
@PageTitle("Sampling strategy · Assay")
@StyleSheet("context://assay/verification.css")
@RolesAllowed({"IQA", "CENTRE_ADMIN"})
class StrategyView extends Div implements AfterNavigationObserver, Crumbed {
    private final Sampling sampling;
    private final CentreOffice office;
    private final RawHtml policies = new RawHtml().classed("col");

    StrategyView(Sampling sampling, CentreOffice office) {
        this.sampling = sampling;
        this.office = office;
        addClassName("page");
        add(policies);
        if (sampling.adopting().isEmpty()) add(new Aside(new StrategyForm(sampling, this::show)));
        else addClassName("one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var inForce = sampling.strategy();
        var names = office.staffNames();
        var earlier = sampling.strategies().stream()
                .filter(one -> one.version() != inForce.version())
                .toList();
        policies.show(Markup.join(
                Opening.of(
                        inForce.adopted()
                                ? "Version " + inForce.version() + " of the strategy is in force"
                                : "No strategy is adopted yet",
                        inForce.adopted()
                                ? adopted(inForce, names)
                                : "Until an internal verifier adopts one, draws follow these rules."),
                policy(inForce, "What a draw picks"),
                Markup.of(
                        "<p class=\"deeds\"><a router-link class=\"btn\" href=\"{}\">See what was drawn</a></p>",
                        VerificationNavigation.SAMPLING),
                Markup.of("<h2>Earlier versions</h2>"),
                earlier.isEmpty()
                        ? EmptyState.of(
                                "There is no earlier version", "A version is kept when the next one is adopted.")
                        : Markup.each(
                                earlier, one -> policy(one, "Version " + one.version() + ", " + adopted(one, names)))));
    }

    private static String adopted(SamplingStrategy strategy, Map<PersonId, String> names) {
        return "Adopted by "
                + strategy.adoptedBy().map(names::get).orElse("a former member of staff")
                + strategy.adoptedAt().map(at -> " on " + Spoken.day(at)).orElse("") + ".";
    }

    private static Markup policy(SamplingStrategy strategy, String heading) {
        return Markup.of(
                "<section class=\"card prose\"><h2>{}</h2><ul>{}</ul><div class=\"quote\">{}</div></section>",
                heading,
                Markup.each(strategy.rules(), rule -> Markup.of("<li>{}</li>", rule)),
                Markup.paragraphs(strategy.rationale()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Sampling", VerificationNavigation.SAMPLING), Crumb.here("Strategy"));
    }
}
