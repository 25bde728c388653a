package org.assay.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;

/**
 * A required action as lists show it.
 *
 * @param action its place among the sample's actions, from 0
 * @param number of the sample, such as "3.2"
 * @param who has to put it right
 * @param overdue open, and its day has passed
 * @param moments oldest first; the first one raised it
 * @param deciders they do not re-check it
 */
public record ActionLine(
        SampleId sample,
        int action,
        String number,
        UnitAssessmentId unit,
        String learnerName,
        SpecificationKey specification,
        String unitTitle,
        String what,
        PersonId who,
        String whoName,
        LocalDate dueOn,
        boolean overdue,
        ActionState state,
        List<Moment> moments,
        Deciders deciders) {
    /** What it became, who did that, and what they wrote. */
    public record Moment(ActionState became, String byName, Instant at, String words) {}
}
