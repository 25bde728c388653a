package org.assay.evidence;

import java.util.Collection;
import java.util.Set;
import org.assay.enrolment.EnrolmentId;

/** Asked here, answered by whoever judges: which criteria need no more evidence. */
public interface CriterionStanding {
    /** The criteria of these enrolments that are met; a bounded number of statements. */
    Set<CriterionOf> met(Collection<EnrolmentId> enrolments);
}
