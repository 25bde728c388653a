package org.assay.platform.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/**
 * Dense or read-only content as one piece of markup with one listener: a fraction of the bytes and memory of a component each.
 *
 * <p>What can be pressed in it is a real {@code <button type="button" data-act="…">}, so that keyboard and screen reader work; its act
 * reaches {@link #onAct}.
 */
@Tag("div")
public class RawHtml extends Component implements HasStyle, HasSize {
    /** From so many characters on it is worth while to keep it packed. */
    private static final int LONG = 800;

    /** Shows nothing until it is {@link #show shown} something. */
    public RawHtml() {}

    /** Shows the markup. */
    public RawHtml(Markup markup) {
        show(markup);
    }

    /** Replaces what is shown. */
    public final RawHtml show(Markup markup) {
        String html = markup.html();
        if (html.length() < LONG) getElement().setProperty("innerHTML", html);
        else getElement().setPropertyJson("innerHTML", new SentText(html));
        return this;
    }

    /** Adds class names; for building in one line. */
    public RawHtml classed(String... names) {
        addClassNames(names);
        return this;
    }

    /** Hears the {@code data-act} of whatever is pressed. The act comes from the browser: look it up, never trust it. */
    public Registration onAct(SerializableConsumer<String> listener) {
        return getElement()
                .addEventListener("click", event -> {
                    var act = event.getEventData().get("event.target.closest('[data-act]').dataset.act");
                    if (act != null && act.isString()) {
                        listener.accept(act.asString());
                    }
                })
                .setFilter("!!event.target.closest('[data-act]')")
                .addEventData("event.target.closest('[data-act]').dataset.act");
    }
}
