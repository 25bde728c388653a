package org.assay.verification.ui;

import com.vaadin.flow.router.Location;
import org.assay.platform.widgets.Markup;

/** A page of a list in an address: the number of the page, from 1, stands in its {@code page} parameter. */
record Paged(String route, int page, int size) {
    static Paged of(String route, Location address, int size) {
        int page = address.getQueryParameters()
                .getSingleParameter("page")
                .filter(value -> value.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        return new Paged(route, page, size);
    }

    int offset() {
        return (page - 1) * size;
    }

    /** The line under the list; nothing where everything is shown. */
    Markup pager(int shown, long all) {
        if (page == 1 && shown >= all) return Markup.NONE;
        return Markup.of(
                "<nav class=\"pager\" aria-label=\"Pages\"><span>{} to {} of {}</span><span class=\"deeds\">{}{}</span></nav>",
                Math.min(offset() + 1L, all),
                offset() + shown,
                all,
                Markup.when(page > 1, link(page - 1, "Earlier")),
                Markup.when(offset() + shown < all, link(page + 1, "Later")));
    }

    private Markup link(int to, String words) {
        return Markup.of(
                "<a router-link href=\"{}{}page={}\">{}</a>", route, route.contains("?") ? "&" : "?", to, words);
    }
}
