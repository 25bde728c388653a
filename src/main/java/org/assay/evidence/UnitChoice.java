package org.assay.evidence;

import java.util.List;
import org.assay.qualification.Specification;
import org.assay.qualification.Unit;

/** A unit of one of the learner's enrolments with the criteria that an item may be put forward for. */
public record UnitChoice(Specification specification, Unit unit, List<CriterionChoice> criteria) {
    public UnitChoice {
        criteria = List.copyOf(criteria);
    }

    public List<CriterionChoice> chosen() {
        return criteria.stream().filter(CriterionChoice::chosen).toList();
    }
}
