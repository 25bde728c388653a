package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.assay.identity.PersonId;

/** A step of a required action: what it became, who did it, and what they wrote. @param action its place among the actions, from 0 */
@Embeddable
record ActionStep(
        @Column(name = "action") int action,

        @Enumerated(EnumType.STRING) @Column(name = "became")
        ActionState became,

        @Column(name = "person") PersonId person,
        @Column(name = "taken_at") Instant at,
        @Column(name = "words") String words) {}
