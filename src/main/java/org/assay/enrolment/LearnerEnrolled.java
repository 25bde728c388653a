package org.assay.enrolment;

import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;

/** A learner started on a specification. It says all that a listener needs: thousands may come from one file. */
public record LearnerEnrolled(
        EnrolmentId enrolment, LearnerId learner, PersonId person, CohortId cohort, SpecificationKey specification)
        implements Auditable {}
