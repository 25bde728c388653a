package org.assay.centre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.assay.centre.CentreOffice;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.qualification.Specification;

/** Whether learners declare each unit of a specification before it is signed off. */
class DeclarationRow extends Div {
    DeclarationRow(CentreOffice office, Specification specification, boolean required, boolean adopts, Runnable done) {
        addClassName("policy");
        add(new RawHtml(Markup.of(
                        "<h3>Unit declaration</h3><p>{}</p>",
                        required
                                ? "The learner declares each unit before it is signed off."
                                : "The learner does not declare units of this specification."))
                .classed("grow"));
        if (!adopts) return;
        String deed = required ? "Do without it" : "Ask for it";
        var change = new Button(
                deed,
                press -> new ReasonDialog(
                                required
                                        ? "Sign units off without a declaration?"
                                        : "Ask learners to declare each unit?",
                                "It holds for every unit of “" + specification.title()
                                        + "” that is signed off from now on.",
                                deed)
                        .ask(reason -> {
                            office.requireUnitDeclaration(specification.key(), !required, reason);
                            done.run();
                        }));
        change.setAriaLabel(deed + ": unit declaration of " + specification.title());
        add(new Div(change));
    }
}
