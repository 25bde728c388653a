package org.assay.assessment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** An assessor's answer to one submission. */
public record FeedbackId(UUID value) implements Id {
    static FeedbackId next() {
        return new FeedbackId(Uuid7.next());
    }
}
