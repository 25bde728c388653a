package org.assay.assessment.ui;

import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;

/** How a page of one piece of markup opens. */
final class Opening {
    private Opening() {}

    static Markup of(String sentence, String second) {
        return Markup.of("<div>{}</div>", PageSentence.of(sentence, second));
    }
}
