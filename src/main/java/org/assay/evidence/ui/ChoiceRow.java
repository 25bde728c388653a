package org.assay.evidence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.assay.evidence.CriterionChoice;
import org.assay.evidence.CriterionOf;
import org.assay.evidence.PutForward;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** One criterion to choose, with a note and a place to look at once it is chosen. */
final class ChoiceRow extends Div {
    private final CriterionOf target;
    private final Checkbox tick = new Checkbox();
    private final TextField note = new TextField("Note to your assessor");
    private final TextField locator = new TextField("Page or time");
    private final Div said = new Div(note, locator);
    private final RawHtml explained = new RawHtml();

    ChoiceRow(CriterionChoice choice, Runnable changed) {
        target = choice.target();
        addClassName("choice");
        var label = new Span();
        label.getElement()
                .setProperty(
                        "innerHTML",
                        Markup.of(
                                        "<b class=\"ref\">{}</b> {}",
                                        choice.target().criterion(),
                                        choice.criterion().words())
                                .html());
        tick.setLabelComponent(label);
        tick.setValue(choice.chosen());
        note.setValue(choice.note());
        note.setMaxLength(2000);
        locator.setValue(choice.locator());
        locator.setMaxLength(100);
        locator.setHelperText("Such as page 2, or 0:48");
        for (TextField field : new TextField[] {note, locator}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(FactFields.LAZY);
            field.addValueChangeListener(change -> changed.run());
        }
        said.addClassName("in");
        said.setVisible(choice.chosen());
        tick.addValueChangeListener(change -> {
            said.setVisible(change.getValue());
            changed.run();
        });
        explained.getStyle().set("display", "contents");
        explain(choice);
        add(tick, explained, said);
    }

    /** What stands beside it now. */
    void explain(CriterionChoice choice) {
        boolean chosen = choice.chosen();
        explained.show(Markup.join(
                Markup.when(choice.met(), Markup.of("<p class=\"asks sm mut\">Already met. Not needed again.</p>")),
                Markup.when(chosen, WritingHelp.asks(choice)),
                Markup.when(chosen, Markup.each(choice.unmet(), rule -> {
                    Markup picture = RuleNote.dates(rule);
                    return Markup.when(!picture.isEmpty(), Markup.of("<div class=\"asks\">{}</div>", picture));
                })),
                Markup.when(chosen, RuleNote.unmet(choice.unmet()))));
    }

    Optional<PutForward> chosen() {
        return tick.getValue()
                ? Optional.of(new PutForward(
                        target.enrolment(), target.unit(), target.criterion(), note.getValue(), locator.getValue()))
                : Optional.empty();
    }
}
