package org.assay.enrolment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** An intake: learners who start together on one specification. */
public record CohortId(UUID value) implements Id {
    public static CohortId next() {
        return new CohortId(Uuid7.next());
    }
}
