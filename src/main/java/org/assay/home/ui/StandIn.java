package org.assay.home.ui;

import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** A page in place of one that cannot be shown: what is so, and where to go from here. */
class StandIn extends RawHtml {
    StandIn(String sentence, String next) {
        super(Markup.of(
                "<h1>{}</h1><p>{}</p><p class=\"deeds\"><a class=\"btn primary\" href=\".\">Go home</a></p>",
                sentence,
                next));
        addClassNames("standin");
    }

    /** The same words for what is not there and for what is not for this person: neither tells that it exists. */
    static StandIn notFound() {
        return new StandIn(
                "There is no such page here",
                "The address may be mistyped, or what it led to belongs to another centre or role.");
    }
}
