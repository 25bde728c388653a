package org.assay.verification.ui;

import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;

/** How a page opens whose pieces stand in one column: the heading and its second line stay together. */
final class Opening {
    private Opening() {}

    static Markup of(String sentence, String second) {
        return Markup.of("<div>{}</div>", PageSentence.of(sentence, second));
    }
}
