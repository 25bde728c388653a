package org.assay.assessment;

import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;

/** The learner declared that the work on a unit is theirs and complete. */
public record LearnerDeclaredUnit(UnitAssessmentId unit, EnrolmentId enrolment, LearnerId learner)
        implements Auditable {}
