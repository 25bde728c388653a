package org.assay.enrolment;

import java.util.Collection;
import java.util.Optional;
import org.assay.platform.Refusal;

/** Asked before an import is undone, by modules that know of work on its enrolments. Where nobody implements it nothing stands against. */
public interface ImportUndoGuard {
    /** Why the import of these enrolments cannot be undone any more; empty when nothing stands against it. Bounded statements. */
    Optional<Refusal> refusal(Collection<EnrolmentId> enrolments);
}
