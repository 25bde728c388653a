package org.assay.evidence;

import java.util.List;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;

/** A learner has put evidence forward; the criteria as "unit criterion". */
public record EvidenceSubmitted(
        EvidenceId evidence, int version, LearnerId learner, List<EnrolmentId> enrolments, List<String> criteria)
        implements Auditable {}
