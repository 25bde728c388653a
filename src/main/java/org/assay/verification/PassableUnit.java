package org.assay.verification;

import java.time.Instant;
import org.assay.assessment.UnitAssessmentId;

/**
 * A unit that a settled draw looked at and did not pick.
 *
 * @param own the actor decided on it, so that another internal verifier has to pass it
 */
public record PassableUnit(
        UnitAssessmentId unit,
        String learnerName,
        String unitTitle,
        String assessorName,
        Instant signedOffAt,
        boolean own) {}
