package org.assay.centre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.CentreProfile;
import org.assay.centre.RagRule;
import org.assay.centre.Site;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.Toast;

/** The centre describing itself. */
@Route(CentreNavigation.CENTRE)
@PageTitle("Centre · Assay")
@Menu(title = "Centre", order = 75, icon = "building-2")
@StyleSheet("context://assay/centre.css")
@RolesAllowed("CENTRE_ADMIN")
class CentreView extends Div {
    private final CentreOffice office;
    private final RawHtml head = new RawHtml();
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField number = new TextField("Centre number");
    private final TextField headOfCentre = new TextField("Head of centre");
    private final IntegerField promise = number("Working days to feedback");
    private final TextArea sites = new TextArea("Sites, one a line: name, address");
    private final IntegerField watchPoints = number("Watch: points under plan");
    private final IntegerField watchDays = number("Watch: days without activity");
    private final IntegerField behindPoints = number("Behind: points under plan");
    private final IntegerField behindDays = number("Behind: days without activity");

    CentreView(CentreOffice office) {
        this.office = office;
        addClassNames("page", "one");
        number.setMaxLength(40);
        headOfCentre.setMaxLength(200);
        sites.setMaxLength(4000);
        sites.setMinRows(2);
        var save = new Button("Save", press -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var colour = new Div(watchPoints, watchDays, behindPoints, behindDays);
        colour.addClassName("two");
        var form = new Div(
                summary,
                number,
                headOfCentre,
                promise,
                sites,
                new H2("How red, amber and green are worked out"),
                colour,
                new Div(save));
        form.addClassNames("card", "form");
        add(head, form);
        show(office.profile());
    }

    private void show(CentreProfile profile) {
        head.show(PageSentence.of(
                profile.name() + " promises feedback within "
                        + Spoken.count(profile.promise(), "working day", "working days"),
                Spoken.count(profile.sites().size(), "site", "sites")
                        + profile.headOfCentre().map(name -> ", led by " + name).orElse("") + "."));
        number.setValue(profile.centreNumber().orElse(""));
        headOfCentre.setValue(profile.headOfCentre().orElse(""));
        promise.setValue(profile.promise());
        sites.setValue(profile.sites().stream()
                .map(site -> site.name() + (site.address().isEmpty() ? "" : ", " + site.address()))
                .collect(Collectors.joining("\n")));
        watchPoints.setValue(profile.ragRule().watchPoints());
        watchDays.setValue(profile.ragRule().watchDays());
        behindPoints.setValue(profile.ragRule().behindPoints());
        behindDays.setValue(profile.ragRule().behindDays());
    }

    private void save() {
        try {
            office.describe(
                    number.getValue(),
                    headOfCentre.getValue(),
                    value(promise),
                    sites.getValue()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .map(CentreView::site)
                            .toList(),
                    new RagRule(value(watchPoints), value(watchDays), value(behindPoints), value(behindDays)));
            summary.say(List.of());
            show(office.profile());
            Toast.done("The centre is described.", "");
        } catch (Refused refused) {
            summary.say(List.of(new Problem(
                    refused.getMessage(), refused.refusal().rule().equals("rag-rule") ? behindPoints : promise)));
        }
    }

    private static Site site(String line) {
        int comma = line.indexOf(',');
        return comma < 0
                ? new Site(line.strip(), "")
                : new Site(
                        line.substring(0, comma).strip(),
                        line.substring(comma + 1).strip());
    }

    private static int value(IntegerField field) {
        return field.getOptionalValue().orElse(0);
    }

    private static IntegerField number(String label) {
        var field = new IntegerField(label);
        field.setManualValidation(true);
        return field;
    }
}
