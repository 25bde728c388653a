package org.assay.platform.widgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.Mark;

/** The signature of the product: one mark per criterion, in order, labelled 1.1 to 2.6. The same picture on every screen. */
public final class CriteriaStrip {
    private CriteriaStrip() {}

    /**
     * One criterion.
     *
     * @param label the reference, for example {@code 1.1}
     * @param mark how it stands
     * @param href where a press on it leads, if anywhere
     */
    public record Item(String label, Mark mark, Optional<String> href) {
        /** A criterion that cannot be pressed. */
        public static Item of(String label, Mark mark) {
            return new Item(label, mark, Optional.empty());
        }

        /** A criterion that leads to the given address. */
        public static Item to(String label, Mark mark, String href) {
            return new Item(label, mark, Optional.of(href));
        }
    }

    /** The strip at its full size of 20, for cards. */
    public static Markup of(String name, List<Item> items) {
        return strip("strip", name, items, 20);
    }

    /** The strip without labels at 14, for rows of a table; the labels stay for screen readers. */
    public static Markup small(String name, List<Item> items) {
        return strip("strip small", name, items, 14);
    }

    /** The strip and beneath it what its marks mean. */
    public static Markup withLegend(String name, List<Item> items) {
        Map<String, Mark> seen = new LinkedHashMap<>();
        items.forEach(item -> seen.putIfAbsent(item.mark().word(), item.mark()));
        return of(name, items).and(StateMark.legend(seen.values()));
    }

    private static Markup strip(String css, String name, List<Item> items, int size) {
        return Markup.of(
                "<ol class=\"{}\" aria-label=\"{}\">{}</ol>", css, name, Markup.each(items, item -> item(item, size)));
    }

    private static Markup item(Item item, int size) {
        Markup inside = Markup.of(
                "<span class=\"c-{}\">{}</span><b>{}</b><span class=\"vh\">{}</span>",
                item.mark().tone().css(),
                StateMark.svg(item.mark().shape(), size),
                item.label(),
                ", " + item.mark().word());
        String title = item.label() + ", " + item.mark().word();
        return item.href()
                .map(href -> Markup.of("<li><a href=\"{}\" title=\"{}\">{}</a></li>", href, title, inside))
                .orElseGet(() -> Markup.of("<li title=\"{}\">{}</li>", title, inside));
    }
}
