package org.assay.enrolment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.assay.centre.StaffLine;
import org.assay.enrolment.CohortLine;
import org.assay.enrolment.EnrolmentFilter;
import org.assay.enrolment.EnrolmentState;
import org.assay.identity.Role;

/** Name, state, cohort, assessor and what is missing. A choice asks for another address; what is shown follows the address. */
class LearnerFilters extends Div {
    private enum Missing {
        NOTHING("Everybody"),
        ASSESSOR("Without an assessor"),
        REGISTRATION("Not registered");

        private final String word;

        Missing(String word) {
            this.word = word;
        }
    }

    private final TextField words = new TextField("Name");
    private final Select<EnrolmentState> state = new Select<>();
    private final ComboBox<CohortLine> cohort = new ComboBox<>("Cohort");
    private final ComboBox<StaffLine> assessor = new ComboBox<>("Assessor");
    private final Select<Missing> missing = new Select<>();
    private final List<CohortLine> cohorts;
    private final List<StaffLine> assessors;

    LearnerFilters(List<CohortLine> cohorts, List<StaffLine> staff, SerializableConsumer<LearnersAddress> asked) {
        this.cohorts = cohorts;
        this.assessors = staff.stream()
                .filter(member -> member.roles().contains(Role.ASSESSOR))
                .toList();
        addClassName("learner-filters");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        state.setLabel("State");
        state.setItems(EnrolmentState.values());
        state.setItemLabelGenerator(chosen -> chosen == null ? "Any" : chosen.word());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("Any");
        cohort.setItems(cohorts);
        cohort.setItemLabelGenerator(CohortLine::name);
        cohort.setClearButtonVisible(true);
        assessor.setItems(assessors);
        assessor.setItemLabelGenerator(StaffLine::name);
        assessor.setClearButtonVisible(true);
        missing.setLabel("Show");
        missing.setItems(Missing.values());
        missing.setItemLabelGenerator(chosen -> chosen.word);
        HasValue.ValueChangeListener<HasValue.ValueChangeEvent<?>> chosen = change -> {
            if (change.isFromClient()) asked.accept(new LearnersAddress(chosen(), 1));
        };
        words.addValueChangeListener(chosen);
        state.addValueChangeListener(chosen);
        cohort.addValueChangeListener(chosen);
        assessor.addValueChangeListener(chosen);
        missing.addValueChangeListener(chosen);
        add(words, state, cohort, assessor, missing);
    }

    void show(EnrolmentFilter filter) {
        if (!words.getValue().strip().equals(filter.words().strip())) words.setValue(filter.words());
        state.setValue(filter.state().orElse(null));
        cohort.setValue(filter.cohort()
                .flatMap(id ->
                        cohorts.stream().filter(line -> line.id().equals(id)).findFirst())
                .orElse(null));
        assessor.setValue(filter.assessor()
                .flatMap(id -> assessors.stream()
                        .filter(line -> line.person().equals(id))
                        .findFirst())
                .orElse(null));
        missing.setValue(
                filter.unallocated()
                        ? Missing.ASSESSOR
                        : filter.unregistered() ? Missing.REGISTRATION : Missing.NOTHING);
    }

    private EnrolmentFilter chosen() {
        return new EnrolmentFilter(
                words.getValue(),
                state.getOptionalValue(),
                cohort.getOptionalValue().map(CohortLine::id),
                assessor.getOptionalValue().map(StaffLine::person),
                missing.getValue() == Missing.ASSESSOR,
                missing.getValue() == Missing.REGISTRATION);
    }
}
