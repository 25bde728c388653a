package org.assay.enrolment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One learner's start with the centre on one specification. */
public record EnrolmentId(UUID value) implements Id {
    public static EnrolmentId next() {
        return new EnrolmentId(Uuid7.next());
    }
}
