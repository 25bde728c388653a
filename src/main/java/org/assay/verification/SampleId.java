package org.assay.verification;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One pick of one draw, and everything that came of it. */
public record SampleId(UUID value) implements Id {
    public static SampleId next() {
        return new SampleId(Uuid7.next());
    }
}
