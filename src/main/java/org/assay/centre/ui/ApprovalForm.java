package org.assay.centre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.centre.Approval;
import org.assay.centre.CentreOffice;
import org.assay.platform.Refused;
import org.assay.platform.widgets.DayField;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.AwardingOrganisation;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;

/** One awarding organisation's approval; choosing one that is entered already fills the form with it. */
class ApprovalForm extends Div {
    private final transient CentreOffice office;
    private final transient QualificationCatalogue catalogue;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final Select<AwardingOrganisation> awarding = new Select<>();
    private final TextField number = new TextField("Centre number");
    private final DatePicker since = DayField.labelled("Approved since");
    private final CheckboxGroup<Specification> specifications = new CheckboxGroup<>("Approved for");
    private final Checkbox direct = new Checkbox("Direct claims (DCS)");

    ApprovalForm(CentreOffice office, QualificationCatalogue catalogue, Runnable done) {
        this.office = office;
        this.catalogue = catalogue;
        this.done = done;
        awarding.setLabel("Awarding organisation");
        awarding.setItems(catalogue.awardingOrganisations());
        awarding.setItemLabelGenerator(AwardingOrganisation::shortName);
        awarding.setManualValidation(true);
        awarding.addValueChangeListener(change -> fill());
        number.setMaxLength(40);
        number.setManualValidation(true);
        specifications.setItemLabelGenerator(Specification::title);
        specifications.setVisible(false);
        var deed = new Button("Save the approval", press -> save());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("card", "stacked");
        add(new H2("Enter or change an approval"), summary, awarding, number, since, specifications, direct, deed);
    }

    private void fill() {
        if (awarding.isEmpty()) return;
        String key = awarding.getValue().key();
        specifications.setItems(catalogue.all().stream()
                .filter(one -> one.awardingOrganisation()
                        .filter(awarding.getValue()::equals)
                        .isPresent())
                .toList());
        specifications.setVisible(true);
        office.approvals().stream()
                .filter(one -> one.awardingOrganisation().equals(key))
                .findFirst()
                .ifPresent(approval -> {
                    number.setValue(approval.centreNumber());
                    since.setValue(approval.since());
                    direct.setValue(approval.directClaims());
                    specifications.setValue(specifications
                            .getListDataView()
                            .getItems()
                            .filter(one -> approval.specifications().contains(one.key()))
                            .collect(Collectors.toSet()));
                });
    }

    private void save() {
        List<Problem> problems = new ArrayList<>();
        if (awarding.isEmpty()) problems.add(new Problem("Choose the awarding organisation", awarding));
        if (number.getValue().isBlank()) problems.add(new Problem("Write its number for the centre", number));
        if (since.isEmpty()) problems.add(new Problem("Enter the day of the approval", since));
        summary.say(problems);
        if (!problems.isEmpty()) return;
        try {
            Set<SpecificationKey> keys =
                    specifications.getValue().stream().map(Specification::key).collect(Collectors.toSet());
            office.approve(new Approval(
                    awarding.getValue().key(), number.getValue().strip(), keys, since.getValue(), direct.getValue()));
            Toast.done("The approval by " + awarding.getValue().shortName() + " is saved.", "");
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(new Problem(refused.getMessage(), number)));
        }
    }
}
