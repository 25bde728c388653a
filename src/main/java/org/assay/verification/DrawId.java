package org.assay.verification;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One draw of a centre. */
public record DrawId(UUID value) implements Id {
    public static DrawId next() {
        return new DrawId(Uuid7.next());
    }
}
