package org.assay.assessment;

import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** An assessor answered a submission: valid, authentic and current for the item, and one overall feedback. */
public record FeedbackGiven(
        EvidenceId evidence,
        int version,
        LearnerId learner,
        boolean valid,
        boolean authentic,
        boolean current,
        Words words)
        implements Auditable {}
