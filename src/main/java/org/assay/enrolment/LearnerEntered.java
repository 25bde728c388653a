package org.assay.enrolment;

import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Words;

/** A person became a learner of the centre. */
public record LearnerEntered(LearnerId learner, PersonId person, Words name) implements Auditable {}
