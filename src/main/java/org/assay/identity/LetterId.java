package org.assay.identity;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** A letter that goes out, or went. */
public record LetterId(UUID value) implements Id {
    public static LetterId next() {
        return new LetterId(Uuid7.next());
    }
}
