package org.assay.identity;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** A centre: the tenant. */
public record CentreId(UUID value) implements Id {
    public static CentreId next() {
        return new CentreId(Uuid7.next());
    }
}
