package org.assay.enrolment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** A learner of a centre: one per person and centre, whatever they are enrolled on. */
public record LearnerId(UUID value) implements Id {
    public static LearnerId next() {
        return new LearnerId(Uuid7.next());
    }
}
