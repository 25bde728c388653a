package org.assay.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.assay.identity.PersonId;

/** An assessor's reasoned word that there is enough although an adopted rule counts less. It raises the sampling risk. */
@Embeddable
record SufficiencyOverride(
        @Column(name = "overridden_by") PersonId by,
        @Column(name = "overridden_at") Instant at,
        String reason) {}
