package org.assay.evidence;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** An item of evidence, in all its versions. */
public record EvidenceId(UUID value) implements Id {
    public static EvidenceId next() {
        return new EvidenceId(Uuid7.next());
    }
}
