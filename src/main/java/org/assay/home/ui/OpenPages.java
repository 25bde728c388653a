package org.assay.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many pages one person keeps open at once. The oldest gives up what it holds and says so where it stands; one that was put away
 * long ago ends.
 */
@Component
class OpenPages implements VaadinServiceInitListener {
    private static final String SENTENCE =
            "You have many pages of Assay open, so this one was put away. Reload it to go on here; drafts are kept.";

    private final int most;

    OpenPages(@Value("${assay.pages.open:20}") int most) {
        this.most = most;
    }

    /** That a page holds nothing any more. */
    private record PutAway() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            var pages = opened.getUI().getSession().getUIs().stream()
                    .filter(page -> !page.isClosing())
                    .sorted(Comparator.comparingInt(UI::getUIId))
                    .toList();
            // The one that opens is not always among them yet.
            int open = pages.size() + (pages.contains(opened.getUI()) ? 0 : 1);
            pages.stream()
                    .limit(Math.max(0, open - most))
                    .filter(page -> page != opened.getUI())
                    .forEach(OpenPages::putAway);
            pages.stream().limit(Math.max(0, open - 2L * most)).forEach(UI::close);
        });
    }

    private static void putAway(UI page) {
        if (com.vaadin.flow.component.ComponentUtil.getData(page, PutAway.class) != null) return;
        com.vaadin.flow.component.ComponentUtil.setData(page, PutAway.class, new PutAway());
        page.access(() -> {
            page.removeAll();
            page.add(new Paragraph(SENTENCE));
        });
    }
}
