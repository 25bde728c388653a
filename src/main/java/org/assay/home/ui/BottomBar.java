package org.assay.home.ui;

import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** Navigation for the thumb: four places at most; where there are more, the last one opens the rest. */
class BottomBar extends RawHtml {
    private static final int PLACES = 4;

    private final List<MenuEntry> entries;

    BottomBar(List<MenuEntry> entries, Runnable more) {
        this.entries = List.copyOf(entries);
        addClassName("bottombar");
        onAct(act -> more.run());
    }

    /** Shows the bar with this path as the current one. */
    void show(String path) {
        boolean all = entries.size() <= PLACES;
        List<MenuEntry> shown = all ? entries : entries.subList(0, PLACES - 1);
        Markup more = Markup.of(
                "<li><button type=\"button\" data-act=\"more\">{}<span>More</span></button></li>",
                Icon.of("ellipsis", 20));
        show(Markup.of(
                "<nav aria-label=\"Main places\"><ul>{}{}</ul></nav>",
                Markup.each(shown, entry -> place(entry, path)),
                Markup.when(!all, more)));
    }

    private static Markup place(MenuEntry entry, String path) {
        String own = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        boolean current = own.isEmpty() ? path.isEmpty() : path.equals(own) || path.startsWith(own + "/");
        return Markup.of(
                "<li><a href=\"{}\"{}>{}<span>{}</span></a></li>",
                own.isEmpty() ? "." : own,
                current ? new Markup(" aria-current=\"page\"") : Markup.NONE,
                Icon.of(MainLayout.iconOf(entry), 20),
                entry.title());
    }
}
