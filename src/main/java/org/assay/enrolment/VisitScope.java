package org.assay.enrolment;

import java.util.List;
import org.assay.identity.Actor;

/** Asked before an external quality assurer reads enrolments. Where nobody implements it they read none. */
public interface VisitScope {
    /** Those of these enrolments that an open visit of this actor covers, in their order; asked once for many, so that a list stays bounded. */
    List<EnrolmentLine> covered(Actor externalQualityAssurer, List<EnrolmentLine> enrolments);
}
