package org.assay.assessment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** The assessment of one learner on one unit. */
public record UnitAssessmentId(UUID value) implements Id {
    public static UnitAssessmentId next() {
        return new UnitAssessmentId(Uuid7.next());
    }
}
