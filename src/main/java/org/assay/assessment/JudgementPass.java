package org.assay.assessment;

import java.util.List;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceId;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;

/**
 * Everything that an assessor decides on one submission, sent in one go.
 *
 * @param version of the evidence, as it was in front of the assessor
 * @param valid ticked for the item
 * @param authentic ticked for the item
 * @param current ticked for the item
 * @param feedback one overall feedback with next steps; always there
 */
public record JudgementPass(
        EvidenceId evidence,
        int version,
        boolean valid,
        boolean authentic,
        boolean current,
        List<Decision> decisions,
        String feedback) {
    /**
     * One decision.
     *
     * @param sufficient ticked for the criterion
     * @param comment always there where the criterion is not met
     */
    public record Decision(
            EnrolmentId enrolment,
            UnitKey unit,
            CriterionRef criterion,
            Verdict verdict,
            boolean sufficient,
            String comment) {}
}
