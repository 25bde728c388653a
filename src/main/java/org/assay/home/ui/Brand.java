package org.assay.home.ui;

import com.vaadin.flow.component.html.Anchor;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;

/** The mark and the name, which lead home. */
final class Brand {
    private Brand() {}

    static Anchor link(String css) {
        Anchor link = new Anchor(".", "");
        link.addClassNames(css.split(" "));
        link.getElement()
                .setProperty(
                        "innerHTML",
                        Markup.of("{}<span>Assay</span>", StateMark.svg(Shape.OCTAGON_A, 26))
                                .html());
        link.getElement().setAttribute("aria-label", "Assay, home");
        return link;
    }
}
