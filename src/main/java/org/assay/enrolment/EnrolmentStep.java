package org.assay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.assay.identity.PersonId;

/** One state of an enrolment: since when, by whom, and why. Only ever added. */
@Embeddable
record EnrolmentStep(
        @Enumerated(EnumType.STRING) EnrolmentState state,
        String reason,
        @Column(name = "taken_by") PersonId takenBy,
        @Column(name = "taken_at") Instant takenAt) {}
