package org.assay.assessment;

import java.time.LocalDate;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Auditable;

/** An assessor recorded what they observed. */
public record ObservationRecorded(EvidenceId evidence, LearnerId learner, EnrolmentId enrolment, LocalDate observedOn)
        implements Auditable {}
