package org.assay.assessment.ui;

import com.vaadin.flow.router.Location;
import org.assay.platform.widgets.Markup;

/** The line under a paged list: what is shown, and links to the page before and after. */
final class Pager {
    private Pager() {}

    /**
     * Nothing where everything is shown.
     *
     * @param route of the list; the page stands in its {@code from} parameter
     */
    static Markup of(String route, int from, int shown, long all, int size) {
        if (from == 0 && shown >= all) return Markup.NONE;
        return Markup.of(
                "<nav class=\"pager\" aria-label=\"Pages\"><span>{} to {} of {}</span><span class=\"row\">{}{}</span></nav>",
                Math.min(from + 1L, all),
                from + shown,
                all,
                Markup.when(from > 0, link(route, Math.max(0, from - size), "Earlier")),
                Markup.when(
                        from + shown < all, link(route, from + size, "Next " + Math.min(size, all - from - shown))));
    }

    private static Markup link(String route, int from, String words) {
        return Markup.of("<a router-link href=\"{}?from={}\">{}</a>", route, from, words);
    }

    /** Where the page begins that an address asks for. */
    static int from(Location address) {
        return address.getQueryParameters()
                .getSingleParameter("from")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
