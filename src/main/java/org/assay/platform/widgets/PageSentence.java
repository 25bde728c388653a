package org.assay.platform.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** How a page opens: a heading that says how things stand, a second line, and at the far end the next deeds. */
public final class PageSentence {
    private PageSentence() {}

    /** As markup, the only {@code h1} of its page. */
    public static Markup of(String sentence, String second) {
        return Markup.of(
                "<h1>{}</h1>{}",
                sentence,
                Markup.when(!second.isBlank(), Markup.of("<p class=\"sub\">{}</p>", second)));
    }

    /** As a component with buttons at its end. */
    public static Div of(String sentence, String second, Component... deeds) {
        Div head = new Div(new RawHtml(of(sentence, second)));
        head.addClassName("pagehead");
        if (deeds.length > 0) {
            Div end = new Div(deeds);
            end.addClassName("deeds");
            head.add(end);
        }
        return head;
    }
}
