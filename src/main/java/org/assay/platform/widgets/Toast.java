package org.assay.platform.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/** A short word that something happened, which no one has to answer. It is read out politely, and it stays while it offers a deed. */
public final class Toast {
    private static final int MILLISECONDS = 6000;

    private Toast() {}

    /** Something was done, for example "Judgement sent." and "Amira hears about it in 10 seconds." */
    public static Notification done(String what, String next) {
        return show(what, next, Shape.CIRCLE_TICK, Tone.MET);
    }

    /** Something did not happen, and where it stands now. */
    public static Notification failed(String what, String next) {
        return show(what, next, Shape.DIAMOND_CROSS, Tone.NOT_YET);
    }

    private static Notification show(String what, String next, Shape shape, Tone tone) {
        return open(new Notification(), MILLISECONDS, text(what, next, shape, tone));
    }

    private static Component text(String what, String next, Shape shape, Tone tone) {
        return new RawHtml(Markup.of(
                        "<span class=\"c-{}\">{}</span><p><b>{}</b> {}</p>",
                        tone.css(),
                        StateMark.svg(shape, 18),
                        what,
                        next))
                .classed("toast-text");
    }

    private static Notification open(Notification toast, int milliseconds, Component... parts) {
        Button close = new Button(Icon.component("x"), press -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel("Close this message");
        Div row = new Div(parts);
        row.add(close);
        row.addClassName("toast");
        toast.add(row);
        toast.setPosition(Position.BOTTOM_CENTER);
        toast.setDuration(milliseconds);
        toast.open();
        // The card announces itself as an alert, which would break into whatever is being read.
        toast.getElement().executeJs("setTimeout(() => this._card && this._card.setAttribute('role', 'status'))");
        return toast;
    }
}
