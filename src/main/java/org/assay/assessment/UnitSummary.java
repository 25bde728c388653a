package org.assay.assessment;

import java.util.List;
import org.assay.enrolment.EnrolmentLine;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Specification;
import org.assay.qualification.Unit;

/** A unit of a learner in short: its stage and one state per criterion, for strips and rings. */
public record UnitSummary(
        UnitAssessmentId id,
        EnrolmentLine enrolment,
        Specification specification,
        Unit unit,
        SignOffStage stage,
        boolean returned,
        boolean learnerDeclared,
        List<Standing> criteria) {
    /** @param provisional met by a trainee and not yet confirmed */
    public record Standing(CriterionRef ref, CriterionState state, boolean provisional) {}

    public int met() {
        return count(CriterionState.MET);
    }

    public int count(CriterionState state) {
        return (int) criteria.stream().filter(one -> one.state() == state).count();
    }
}
