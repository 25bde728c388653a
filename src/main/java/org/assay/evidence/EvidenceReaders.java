package org.assay.evidence;

import java.util.Set;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;

/**
 * Asked here, answered by modules to the right: whether somebody may read a learner's evidence for a reason that evidence does not
 * know of, such as an external visit within its window, or a countersignature. One yes is enough.
 */
public interface EvidenceReaders {
    /**
     * @param enrolments what the evidence is put forward for; empty while it is put forward for nothing
     */
    boolean admits(Actor actor, LearnerId learner, Set<EnrolmentId> enrolments);
}
