package org.assay.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.assay.platform.Shape;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.DrawLine;
import org.assay.verification.Sampling;

/** One draw: what it takes to repeat it, and the button that does. */
class DrawRow extends Div {
    DrawRow(Sampling sampling, DrawLine draw) {
        var answer = new RawHtml();
        answer.getElement().setAttribute("role", "status");
        var again = new Button("Draw again, same seed", Icon.component("refresh-cw"), press -> {
            var repeated = sampling.repeat(draw.id());
            answer.show(Markup.of(
                    "<p class=\"state c-{}\">{}{}</p>",
                    repeated.same() ? "met" : "notyet",
                    StateMark.svg(repeated.same() ? Shape.HEXAGON_TICK : Shape.HEXAGON_ALERT, 16),
                    repeated.sentence()));
        });
        again.setAriaLabel("Draw again, same seed: draw " + draw.number());
        addClassName("draw");
        var words = new Div(new RawHtml(words(draw)), answer);
        words.addClassName("grow");
        add(words, again);
    }

    private static Markup words(DrawLine draw) {
        return Markup.of(
                """
                <h3>Draw {}: {} of {}</h3><p class="sm mut">{}, {}, {}</p>
                <p class="sm"><b>This draw can be repeated.</b> Seed <code title="{}">{}</code>, population <code title="{}">{}</code></p>
                <details class="sm"><summary>Seed and population in full</summary><dl class="facts"><dt>Seed</dt><dd><code>{}</code></dd>
                <dt>Population</dt><dd><code>{}</code></dd><dt>Follows from</dt><dd>the record at {} with the root <code>{}</code></dd></dl></details>""",
                draw.number(),
                draw.picked(),
                Spoken.count(draw.population(), "decision", "decisions"),
                Spoken.moment(draw.at()),
                draw.by(),
                draw.strategy() == 0 ? "no adopted strategy" : "strategy version " + draw.strategy(),
                draw.seed(),
                draw.shortSeed(),
                draw.populationHash(),
                draw.shortPopulationHash(),
                draw.seed(),
                draw.populationHash(),
                Spoken.count(draw.recordSize(), "entry", "entries"),
                draw.recordRoot());
    }
}
