package org.assay.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.assay.audit.AuditTrail;
import org.assay.audit.RecordCheck;
import org.assay.audit.RecordHead;
import org.assay.identity.People;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;

/** The record of the centre, for those who run or verify it. */
@Route(AuditNavigation.RECORD)
@PageTitle("Record · Assay")
@Menu(title = "Record", order = 90, icon = "fingerprint")
@StyleSheet("context://assay/audit.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class RecordView extends Div implements AfterNavigationObserver {
    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final RecordFilters filters;
    private final RawHtml head = new RawHtml();
    private final RawHtml narrowed = new RawHtml();
    private final RawHtml list = new RawHtml();

    RecordView(AuditTrail trail, People people) {
        this.trail = trail;
        filters = new RecordFilters(
                trail.types(),
                people,
                asked -> getUI().ifPresent(ui -> ui.navigate(RecordView.class, asked.parameters())));
        addClassNames("page", "one");
        head.getElement().setAttribute("aria-live", "polite");
        var check = new Button("Check the record", press -> show(trail.check()));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setId("check-record");
        check.setDisableOnClick(true);
        check.addClickListener(press -> check.setEnabled(true));
        var deeds = new Div(check);
        deeds.addClassName("deeds");
        var opening = new Div(head, deeds);
        opening.addClassName("pagehead");
        add(opening, filters, narrowed, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = RecordAddress.of(event.getLocation().getQueryParameters());
        show(trail.head());
        filters.show(address);
        narrowed.setVisible(address.about() != null);
        narrowed.show(Markup.when(
                address.about() != null,
                Markup.of(
                        "<p>Only entries about one thing. <a href=\"{}\">Show the whole record</a></p>",
                        AuditNavigation.record())));
        long before = address.before() == null ? Long.MAX_VALUE : address.before();
        var lines = trail.page(address.filter(), before, PAGE + 1);
        boolean more = lines.size() > PAGE;
        list.show(RecordList.of(more ? lines.subList(0, PAGE) : lines, address, more));
    }

    private void show(RecordHead now) {
        head.show(Markup.of(
                "<h1>{}</h1>{}",
                now.size() == 0 ? "Nothing has been recorded yet" : "The record has " + entries(now),
                root(now)));
    }

    private void show(RecordCheck check) {
        if (check.unchanged() && check.head().size() == 0) show(check.head());
        else
            head.show(
                    check.unchanged()
                            ? Markup.of(
                                    "<h1>{}, unchanged</h1><p class=\"sub\">Every one was recomputed from its stored bytes.</p>{}",
                                    entries(check.head()),
                                    root(check.head()))
                            : Markup.of("<h1>The record does not add up</h1>{}", wrong(check)));
    }

    private static Markup wrong(RecordCheck check) {
        return RefusalCard.alert(
                check.sentence(),
                List.of(
                        "Keep the last verification report: the root in it was true on its day.",
                        "Tell whoever runs Assay for this centre, and the awarding organisation."));
    }

    private static String entries(RecordHead head) {
        return head.size() == 1 ? "1 entry" : String.format(Locale.UK, "%,d entries", head.size());
    }

    private static Markup root(RecordHead head) {
        return Markup.of(
                "<p class=\"sub\">If one entry changes, its root changes: <code class=\"root\">{}</code></p>",
                head.root());
    }
}
