package org.assay.qualification;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One confirmation of a specification by a centre. */
record ConfirmationId(UUID value) implements Id {
    static ConfirmationId next() {
        return new ConfirmationId(Uuid7.next());
    }
}
