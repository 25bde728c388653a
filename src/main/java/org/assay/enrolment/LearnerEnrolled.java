package org.assay.enrolment;

import org.assay.identity.Auditable;
import org.assay.qualification.SpecificationKey;

/** A learner started on a specification. */
public record LearnerEnrolled(EnrolmentId enrolment, LearnerId learner, SpecificationKey specification)
        implements Auditable {}
