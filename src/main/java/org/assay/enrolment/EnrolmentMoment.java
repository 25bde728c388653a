package org.assay.enrolment;

import java.time.Instant;
import org.assay.identity.PersonId;

/**
 * One state in the life of an enrolment.
 *
 * @param reason empty for the first
 */
public record EnrolmentMoment(EnrolmentState state, String reason, PersonId takenBy, Instant takenAt) {}
