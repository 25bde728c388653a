package org.assay.assessment;

import java.time.Instant;
import java.util.Optional;
import org.assay.evidence.EvidenceId;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;

/**
 * A judgement as people read it.
 *
 * @param seq its place in the unit's list of judgements, from 0
 * @param trainee made by a trainee assessor
 * @param correction why an earlier judgement was corrected
 */
public record JudgementLine(
        int seq,
        CriterionRef criterion,
        Verdict verdict,
        boolean sufficient,
        PersonId by,
        String byName,
        boolean trainee,
        Instant at,
        EvidenceId evidence,
        int evidenceVersion,
        Optional<String> comment,
        Optional<String> correction) {}
