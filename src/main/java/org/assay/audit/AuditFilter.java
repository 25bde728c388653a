package org.assay.audit;

import java.time.Instant;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null does not restrict.
 *
 * @param type as in {@link DeedType#type}
 * @param actor who did it
 * @param subject any id that the entry is about
 * @param from the first moment wanted
 * @param to the first moment no longer wanted
 */
public record AuditFilter(
        @Nullable String type,
        @Nullable PersonId actor,
        @Nullable UUID subject,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null);

    public static AuditFilter about(UUID subject) {
        return new AuditFilter(null, null, subject, null, null);
    }
}
