package org.assay.identity;

import java.util.UUID;
import org.assay.platform.Id;
import org.assay.platform.Uuid7;

/** A person who can sign in, whatever centres they belong to. */
public record PersonId(UUID value) implements Id {
    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }
}
