package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.assay.evidence.CriterionChoice;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.UnitChoice;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** What a draft is put forward for, with what the rules say, and the way to the choice. */
final class CriteriaPanel extends Div {
    private final Button change;

    CriteriaPanel(EvidenceId evidence, List<UnitChoice> choices) {
        boolean none = choices.stream().allMatch(choice -> choice.chosen().isEmpty());
        change = new Button(
                none ? "Choose criteria" : "Change",
                press -> UI.getCurrent().navigate(EvidenceNavigation.criteria(evidence)));
        change.addThemeVariants(none ? ButtonVariant.SMALL : ButtonVariant.TERTIARY);
        var head = new Div(new RawHtml(Markup.of("<h2>Criteria it may meet</h2>")), change);
        head.addClassName("between");
        add(head);
        if (none)
            add(new RawHtml(Markup.of(
                    "<p class=\"sm mut\">Choose what this is evidence for. Your assessor decides what it meets.</p>")));
        else
            add(new RawHtml(Markup.of(
                            "<ul class=\"chosen-criteria\">{}</ul>",
                            Markup.each(choices, choice -> Markup.each(choice.chosen(), CriteriaPanel::chosen))))
                    .classed("card", "flush"));
    }

    Button change() {
        return change;
    }

    private static Markup chosen(CriterionChoice choice) {
        return Markup.of(
                "<li><b class=\"ref\">{}</b> {}{}{}{}</li>",
                choice.target().criterion(),
                choice.criterion().shortTitle(),
                Markup.when(!choice.note().isBlank(), Markup.of("<p class=\"sm mut\">“{}”</p>", choice.note())),
                Markup.when(
                        !choice.locator().isBlank(), Markup.of("<p class=\"xs mut\">Look at {}</p>", choice.locator())),
                RuleNote.unmet(choice.unmet()));
    }
}
