package org.assay.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.jspecify.annotations.Nullable;

/** One move that a unit made: insert-only. The stage of a unit is that of its last step. */
@Embeddable
record SignOffStep(
        @Enumerated(EnumType.STRING) SignOffMove move,

        @Enumerated(EnumType.STRING) @Column(name = "to_stage")
        SignOffStage to,

        @Column(name = "made_by") PersonId by,

        @Enumerated(EnumType.STRING) @Column(name = "made_as")
        Role as,

        @Column(name = "made_at") Instant at,
        @Nullable String reason) {}
