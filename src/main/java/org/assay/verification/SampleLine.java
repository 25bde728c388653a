package org.assay.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.UnitAssessmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;

/**
 * A sample as lists show it.
 *
 * @param draw the number of its draw
 * @param place among the draw's picks, from 1
 * @param assessor who signed the unit off
 * @param settled nothing is left to conclude
 * @param own the actor decided on it, so that another internal verifier has to review it
 */
public record SampleLine(
        SampleId id,
        int draw,
        int place,
        UnitAssessmentId unit,
        LearnerId learner,
        String learnerName,
        SpecificationKey specification,
        UnitKey ofUnit,
        String unitTitle,
        PersonId assessor,
        String assessorName,
        Optional<String> countersignerName,
        Instant signedOffAt,
        List<String> reasons,
        SampleState state,
        boolean settled,
        boolean own) {
    /** Its draw and its place in it, such as "3.2". */
    public String number() {
        return draw + "." + place;
    }
}
