package org.assay.verification;

import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Words;

/**
 * An internal verifier concluded on a sample.
 *
 * @param assessor who signed the unit off
 * @param seen SHA-256 over what lay before the verifier
 */
public record SampleReviewed(
        SampleId sample, UnitAssessmentId unit, PersonId assessor, ReviewOutcome outcome, String seen, Words comment)
        implements Auditable {}
