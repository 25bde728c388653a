package org.assay.assessment;

import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Words;

/** A unit made a move of the sign-off table. */
public record UnitMoved(
        UnitAssessmentId unit,
        EnrolmentId enrolment,
        LearnerId learner,
        PersonId learnerPerson,
        SignOffMove move,
        SignOffStage from,
        SignOffStage to,
        Words reason)
        implements Auditable {}
