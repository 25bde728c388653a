package org.assay.evidence;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** One file of an item of evidence. It keeps its id when a new version takes it over. */
public record FileId(UUID value) implements Id {
    public static FileId next() {
        return new FileId(Uuid7.next());
    }
}
