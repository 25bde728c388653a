package org.assay.assessment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** An observation record. */
public record ObservationId(UUID value) implements Id {
    static ObservationId next() {
        return new ObservationId(Uuid7.next());
    }
}
