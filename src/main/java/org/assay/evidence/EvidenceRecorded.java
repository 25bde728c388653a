package org.assay.evidence;

import java.util.List;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;

/** An assessor has recorded evidence of a learner, such as an observation. */
public record EvidenceRecorded(
        EvidenceId evidence, LearnerId learner, List<EnrolmentId> enrolments, List<String> criteria)
        implements Auditable {}
