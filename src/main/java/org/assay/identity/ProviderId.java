package org.assay.identity;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** An identity provider by which people of one or more centres sign in. */
public record ProviderId(UUID value) implements Id {
    static ProviderId next() {
        return new ProviderId(Uuid7.next());
    }
}
