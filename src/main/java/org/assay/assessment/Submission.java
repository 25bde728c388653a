package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.PutForward;
import org.assay.qualification.Criterion;

/**
 * A submission beside the criteria that it is put forward for.
 *
 * @param feedback what the assessor answered; empty while it waits
 * @param earlier answers to earlier versions, oldest first
 */
public record Submission(
        EvidenceItem item,
        String learnerName,
        List<Sought> sought,
        Optional<FeedbackLine> feedback,
        List<FeedbackLine> earlier) {
    /**
     * One criterion that the submission is put forward for.
     *
     * @param line how the criterion stands
     * @param rules the sufficiency rules that concern it, counting what is put forward
     */
    public record Sought(
            PutForward putForward,
            UnitAssessmentId assessment,
            EnrolmentLine enrolment,
            String unitTitle,
            Criterion criterion,
            CriterionLine line,
            List<RuleLine> rules) {}
}
