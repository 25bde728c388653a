package org.assay.home.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import java.util.List;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.Crumbed.Crumb;
import org.assay.platform.widgets.Markup;

/** The way to the current page, as a list of links. */
final class Whereabouts {
    private static final String SUFFIX = " · Assay";

    private Whereabouts() {}

    static Markup of(AfterNavigationEvent event) {
        return event.getActiveChain().stream()
                .findFirst()
                .map(Whereabouts::crumbs)
                .map(Whereabouts::list)
                .orElse(Markup.NONE);
    }

    private static List<Crumb> crumbs(Object view) {
        return switch (view) {
            case Crumbed crumbed -> crumbed.crumbs();
            case HasDynamicTitle titled -> List.of(Crumb.here(bare(titled.getPageTitle())));
            default -> {
                PageTitle title = view.getClass().getAnnotation(PageTitle.class);
                yield title == null ? List.of() : List.of(Crumb.here(bare(title.value())));
            }
        };
    }

    private static String bare(String title) {
        return title.endsWith(SUFFIX) ? title.substring(0, title.length() - SUFFIX.length()) : title;
    }

    private static Markup list(List<Crumb> crumbs) {
        return Markup.of("<nav aria-label=\"Where you are\"><ol>{}</ol></nav>", Markup.each(crumbs, Whereabouts::item));
    }

    private static Markup item(Crumb crumb) {
        return crumb.href().isEmpty()
                ? Markup.of("<li><b aria-current=\"page\">{}</b></li>", crumb.label())
                : Markup.of("<li><a href=\"{}\">{}</a></li>", crumb.href(), crumb.label());
    }
}
