package org.assay.platform.widgets;

import org.assay.platform.Shape;

/** What stands where a list would be: what is so, and what happens or can be done next. */
public final class EmptyState {
    private EmptyState() {}

    /** Without a deed: the sentence says when something comes. */
    public static Markup of(String whatIsSo, String next) {
        return of(whatIsSo, next, Markup.NONE);
    }

    /** With one link to where the next deed is done. */
    public static Markup of(String whatIsSo, String next, String label, String href) {
        return of(whatIsSo, next, Markup.of("<a class=\"btn\" href=\"{}\">{}</a>", href, label));
    }

    private static Markup of(String whatIsSo, String next, Markup deed) {
        return Markup.of(
                "<div class=\"empty\">{}<p><b>{}</b></p><p class=\"mut\">{}</p>{}</div>",
                StateMark.svg(Shape.DASHED_CIRCLE, 28),
                whatIsSo,
                next,
                deed);
    }
}
