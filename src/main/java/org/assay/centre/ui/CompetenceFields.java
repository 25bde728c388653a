package org.assay.centre.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.centre.Standing;
import org.assay.platform.widgets.DayField;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;

/** Standing, date to qualify by, and the specifications that somebody may assess. */
class CompetenceFields extends Div {
    private final RadioButtonGroup<Standing> standing = new RadioButtonGroup<>("Standing");
    private final DatePicker target = DayField.labelled("To qualify by");
    private final CheckboxGroup<Specification> mayAssess = new CheckboxGroup<>("May assess");

    CompetenceFields(QualificationCatalogue catalogue) {
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(Standing::word);
        standing.addValueChangeListener(change -> target.setVisible(change.getValue() == Standing.TRAINEE));
        standing.setValue(Standing.QUALIFIED);
        target.setVisible(false);
        mayAssess.setItems(catalogue.all());
        mayAssess.setItemLabelGenerator(Specification::named);
        addClassName("stacked");
        add(standing, target, mayAssess);
    }

    void show(Standing now, Set<SpecificationKey> keys, Optional<LocalDate> day) {
        standing.setValue(now);
        target.setValue(day.orElse(null));
        mayAssess.setValue(mayAssess
                .getListDataView()
                .getItems()
                .filter(one -> keys.contains(one.key()))
                .collect(Collectors.toSet()));
    }

    Standing standing() {
        return standing.getValue();
    }

    Set<SpecificationKey> mayAssess() {
        return mayAssess.getValue().stream().map(Specification::key).collect(Collectors.toSet());
    }

    Optional<LocalDate> targetDate() {
        return standing() == Standing.TRAINEE ? target.getOptionalValue() : Optional.empty();
    }
}
