package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import org.assay.assessment.UnitDesk;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** The learner's own word on a unit, before it is signed off. */
class DeclarationCard extends Section {
    DeclarationCard(UnitDesk.Declaration declaration, Runnable declare) {
        addClassNames("card", "declaration", "noprint");
        add(new RawHtml(Markup.of("<h2>Declare this unit</h2>")));
        if (declaration.at().isPresent()) {
            add(new RawHtml(Markup.of(
                    "<div class=\"note met\">{}<div><b>You declared this unit on {}.</b> “{}”</div></div>",
                    StateMark.svg(Shape.CIRCLE_TICK, 16),
                    When.day(declaration.at().get()),
                    UnitDesk.DECLARATION)));
            return;
        }
        var deed = new Button("Declare this unit");
        if (declaration.refusal().isPresent()) {
            deed.setEnabled(false);
            deed.setPrefixComponent(Icon.component("lock"));
            add(
                    new RawHtml(Markup.of("<p class=\"sm\">“{}”</p>", UnitDesk.DECLARATION)),
                    deed,
                    new RawHtml(Markup.of(
                            "<p class=\"sm mut\">{}</p>",
                            declaration.refusal().get().sentence())));
            return;
        }
        var agreed = new Checkbox(UnitDesk.DECLARATION);
        agreed.setManualValidation(true);
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        deed.addClickListener(press -> {
            if (agreed.getValue()) {
                declare.run();
                return;
            }
            agreed.setErrorMessage("Tick this when it is so");
            agreed.setInvalid(true);
            agreed.focus();
        });
        agreed.addValueChangeListener(change -> agreed.setInvalid(false));
        add(agreed, deed);
    }
}
