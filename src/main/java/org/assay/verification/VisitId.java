package org.assay.verification;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One visit of one external quality assurer. */
public record VisitId(UUID value) implements Id {
    public static VisitId next() {
        return new VisitId(Uuid7.next());
    }
}
