package org.assay.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;
import org.assay.verification.Coverage;
import org.assay.verification.DrawLine;
import org.assay.verification.SampleLine;
import org.assay.verification.Sampling;
import org.assay.verification.SamplingStrategy;

/** The map of what was sampled, the draw, and what it picked. */
@Route(VerificationNavigation.SAMPLING)
@PageTitle("Sampling · Assay")
@Menu(title = "Sampling", order = 40, icon = "grid-3x3")
@StyleSheet("context://assay/verification.css")
@RolesAllowed({"IQA", "CENTRE_ADMIN"})
class SamplingView extends Div implements AfterNavigationObserver {
    private static final int PICKS = 12;
    private static final int DRAWS = 6;

    private final Sampling sampling;
    private final RawHtml answer = new RawHtml().classed("span");

    SamplingView(Sampling sampling) {
        this.sampling = sampling;
        addClassNames("page", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.setVisible(false);
        show();
    }

    private void show() {
        var coverage = sampling.coverage();
        var strategy = sampling.strategy();
        var open = sampling.open(0, PICKS);
        var draws = sampling.draws(DRAWS);
        var head = PageSentence.of(heading(coverage), second(coverage), deeds(coverage, strategy));
        head.addClassName("span");
        var map =
                new RawHtml(Markup.of("<section class=\"card flush mapcard\">{}</section>", SamplingMap.of(coverage)));
        var main = new Div(map, drawn(draws));
        main.addClassName("col");
        removeAll();
        add(head, answer, main, new Aside(picks(open, coverage), rest(coverage)));
    }

    private static String heading(Coverage coverage) {
        if (coverage.undrawn() > 0)
            return Spoken.opening(coverage.undrawn(), "decision waits for a draw", "decisions wait for a draw");
        if (coverage.open() > 0)
            return Spoken.opening(coverage.open(), "sample waits for a conclusion", "samples wait for a conclusion");
        if (coverage.unpicked() > 0)
            return Spoken.opening(
                    coverage.unpicked(), "unit was not picked and can go on", "units were not picked and can go on");
        return "Nothing waits to be sampled";
    }

    private static String second(Coverage coverage) {
        if (coverage.decided() == 0) return "Units come here when assessors sign them off.";
        String covered = coverage.uncovered() == 0
                ? " Every pair of assessor and unit is covered."
                : " " + Spoken.opening(coverage.uncovered(), "pair", "pairs") + " of assessor and unit "
                        + (coverage.uncovered() == 1 ? "is not covered." : "are not covered.");
        return coverage.sampled() + " of " + Spoken.count(coverage.decided(), "unit decision", "unit decisions")
                + " of the last twelve months " + (coverage.sampled() == 1 ? "has" : "have") + " been sampled."
                + covered;
    }

    private Component[] deeds(Coverage coverage, SamplingStrategy strategy) {
        var policy = link(
                VerificationNavigation.STRATEGY,
                strategy.adopted() ? "Strategy, version " + strategy.version() : "Strategy, not adopted yet");
        if (sampling.drawing().isPresent()) return new Component[] {policy};
        var draw = new Button("Draw a sample", Icon.component("shuffle"), press -> draw());
        draw.setId("draw-sample");
        draw.setDisableOnClick(true);
        draw.setEnabled(coverage.undrawn() + coverage.unpicked() > 0);
        if (coverage.undrawn() > 0) draw.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {policy, draw};
    }

    private void draw() {
        try {
            var draw = sampling.draw();
            answer.setVisible(false);
            Toast.done(
                    Spoken.opening(draw.picked(), "decision was picked.", "decisions were picked."),
                    "Each one says why.");
        } catch (Refused refused) {
            answer.show(
                    RefusalCard.alert(refused.getMessage(), refused.refusal().details()));
            answer.setVisible(true);
        }
        show();
    }

    private Component drawn(List<DrawLine> draws) {
        var section = new Section(new H2("Draws"));
        section.addClassNames("card", "draws");
        if (draws.isEmpty())
            section.add(
                    new RawHtml(
                            EmptyState.of(
                                    "Nothing has been drawn yet",
                                    "The seed of a draw follows from the record, so that nobody can choose it and anybody can repeat it.")));
        draws.forEach(draw -> section.add(new DrawRow(sampling, draw)));
        return section;
    }

    private static Component picks(List<SampleLine> open, Coverage coverage) {
        var list = open.isEmpty()
                ? EmptyState.of("No sample is open", "What a draw picks stands here until you have concluded on it.")
                : SampleCards.picks(open);
        return new RawHtml(Markup.of(
                "<section class=\"card flush\"><header><h2>To review</h2><span class=\"sm mut\">{} of {}</span></header>{}</section>",
                open.size(),
                coverage.open(),
                list));
    }

    private static Component rest(Coverage coverage) {
        return new RawHtml(Markup.of(
                """
                <nav class="card" aria-label="More about sampling"><ul class="rows">
                <li><a router-link href="{}"><span class="grow"><b>Not picked</b><span class="sm mut">{}</span></span>{}</a></li>
                <li><a router-link href="{}"><span class="grow"><b>Required actions</b><span class="sm mut">{}</span></span>{}</a></li>
                <li><a router-link href="{}"><span class="grow"><b>Settled samples</b><span class="sm mut">What was concluded so far</span></span>{}</a></li>
                </ul></nav>""",
                VerificationNavigation.UNSAMPLED,
                Spoken.count(coverage.unpicked(), "unit to pass", "units to pass"),
                Icon.of("chevron-right"),
                VerificationNavigation.ACTIONS,
                coverage.openActions() + " open",
                Icon.of("chevron-right"),
                VerificationNavigation.SETTLED,
                Icon.of("chevron-right")));
    }

    static Anchor link(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("btn");
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
