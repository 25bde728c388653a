package org.assay.enrolment;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One run of bringing learners in from a file. */
public record ImportId(UUID value) implements Id {
    public static ImportId next() {
        return new ImportId(Uuid7.next());
    }
}
