package org.assay.assessment;

import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Auditable;
import org.assay.identity.Words;

/**
 * An assessor decided on one criterion.
 *
 * @param specification the version that the decision was made against
 */
public record CriterionJudged(
        UnitAssessmentId unit,
        LearnerId learner,
        String specification,
        String criterion,
        Verdict verdict,
        boolean sufficient,
        boolean trainee,
        EvidenceId evidence,
        int evidenceVersion,
        Words comment,
        Words correction)
        implements Auditable {}
