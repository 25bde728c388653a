package org.assay.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.assay.evidence.EvidenceId;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;
import org.jspecify.annotations.Nullable;

/**
 * One decision on one criterion, made against one submission. Never changed and never erased: a correction is another judgement,
 * with a reason. The latest one on a criterion counts.
 *
 * @param sufficient the assessor's own tick, beside what the rules count
 * @param trainee made by a trainee: provisional until the unit is countersigned
 * @param evidence the submission that was in front of the assessor
 * @param comment always there where the criterion is not met
 * @param correction why an earlier judgement was corrected; null for a first one
 */
@Embeddable
record Judgement(
        CriterionRef criterion,
        @Enumerated(EnumType.STRING) Verdict verdict,
        boolean sufficient,
        @Column(name = "decided_by") PersonId by,
        boolean trainee,
        @Column(name = "decided_at") Instant at,
        EvidenceId evidence,
        int evidenceVersion,
        @Nullable String comment,
        @Nullable String correction) {}
