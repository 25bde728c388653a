package org.assay.verification;

import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;
import org.assay.identity.PersonId;
import org.assay.identity.Words;

/**
 * A required action came a step further: acknowledged, answered, sent back or closed.
 *
 * @param who has to put it right
 * @param raisedBy who asked for it
 */
@Deed("Required action moved on")
public record ActionMoved(
        SampleId sample,
        int action,
        UnitAssessmentId unit,
        ActionState became,
        PersonId who,
        PersonId raisedBy,
        Words words)
        implements Auditable {}
