package org.assay.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.assay.centre.CentreOffice;
import org.assay.identity.PersonName;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.DayField;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.AwardingOrganisation;
import org.assay.qualification.QualificationCatalogue;
import org.assay.verification.ExternalVerification;

/** Opens a visit: for whom, for which awarding organisation, on which days. */
class VisitForm extends Div {
    private final transient ExternalVerification external;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final Select<PersonName> eqa = new Select<>();
    private final Select<AwardingOrganisation> organisation = new Select<>();
    private final DatePicker opens = DayField.labelled("First day");
    private final DatePicker closes = DayField.labelled("Last day");
    private final TextArea scope = new TextArea("What the visit is about");

    VisitForm(ExternalVerification external, CentreOffice office, QualificationCatalogue catalogue, Runnable done) {
        this.external = external;
        this.done = done;
        var approved = office.approvals().stream()
                .map(approval -> approval.awardingOrganisation())
                .toList();
        eqa.setLabel("External quality assurer");
        eqa.setItems(external.eqas());
        eqa.setItemLabelGenerator(PersonName::name);
        organisation.setLabel("Awarding organisation");
        organisation.setItems(catalogue.awardingOrganisations().stream()
                .filter(one -> approved.contains(one.key()))
                .toList());
        organisation.setItemLabelGenerator(AwardingOrganisation::shortName);
        closes.setHelperText("Included; the room closes by itself when it is over");
        scope.setMaxLength(2000);
        scope.setMinRows(2);
        var open = new Button("Open the visit", press -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("card", "stacked");
        add(new H2("Open a visit"), summary, eqa, organisation, opens, closes, scope, open);
    }

    private void open() {
        List<Problem> problems = new ArrayList<>();
        if (eqa.isEmpty()) problems.add(new Problem("Choose the external quality assurer", eqa));
        if (organisation.isEmpty()) problems.add(new Problem("Choose the awarding organisation", organisation));
        if (opens.isEmpty()) problems.add(new Problem("Enter the first day", opens));
        if (closes.isEmpty()) problems.add(new Problem("Enter the last day", closes));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            external.open(
                    eqa.getValue().id(),
                    organisation.getValue().key(),
                    opens.getValue(),
                    closes.getValue(),
                    scope.getValue());
            Toast.done(
                    "The visit is open for " + eqa.getValue().name() + ".",
                    "It closes after " + Spoken.day(closes.getValue()) + ".");
            eqa.clear();
            organisation.clear();
            opens.clear();
            closes.clear();
            scope.clear();
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(
                    new Problem(refused.getMessage(), field(refused.refusal().rule()))));
        }
    }

    private Component field(String rule) {
        return switch (rule) {
            case "VISIT_FOR_EQA" -> eqa;
            case "VISIT_IS_APPROVED" -> organisation;
            default -> closes;
        };
    }
}
