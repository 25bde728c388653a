package org.assay.enrolment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.centre.StaffLine;
import org.assay.centre.Standing;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Spoken;

/** A field that chooses one of the staff who act in a role; assessors are shown with their caseload. */
class Colleagues extends ComboBox<StaffLine> {
    Colleagues(String label, Role role, List<StaffLine> staff, Map<PersonId, Long> caseloads) {
        super(label);
        setItems(staff.stream().filter(member -> member.roles().contains(role)).toList());
        setItemLabelGenerator(member -> role == Role.ASSESSOR
                ? member.name() + (member.standing() == Standing.TRAINEE ? ", trainee" : "") + ": "
                        + Spoken.count(caseloads.getOrDefault(member.person(), 0L), "learner", "learners")
                : member.name());
        setManualValidation(true);
    }

    void choose(Optional<PersonId> person) {
        setValue(person.flatMap(id -> getListDataView()
                        .getItems()
                        .filter(member -> member.person().equals(id))
                        .findFirst())
                .orElse(null));
    }
}
