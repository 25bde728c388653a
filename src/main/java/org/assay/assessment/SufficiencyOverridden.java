package org.assay.assessment;

import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** An assessor decided that there is enough although a rule counts less. */
public record SufficiencyOverridden(UnitAssessmentId unit, LearnerId learner, String rule, Words reason)
        implements Auditable {}
