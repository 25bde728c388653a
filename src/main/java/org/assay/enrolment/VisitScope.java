package org.assay.enrolment;

import org.assay.identity.Actor;

/** Asked before an external quality assurer reads an enrolment. Where nobody implements it they read none. */
public interface VisitScope {
    /** Whether an open visit of this actor covers the enrolment. */
    boolean covers(Actor externalQualityAssurer, EnrolmentLine enrolment);
}
