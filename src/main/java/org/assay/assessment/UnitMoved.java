package org.assay.assessment;

import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Words;
import org.assay.platform.Id;

/** A unit made a move of the sign-off table. */
public record UnitMoved(
        UnitAssessmentId unit,
        Id enrolment,
        Id learner,
        PersonId learnerPerson,
        SignOffMove move,
        SignOffStage from,
        SignOffStage to,
        Words reason)
        implements Auditable {}
