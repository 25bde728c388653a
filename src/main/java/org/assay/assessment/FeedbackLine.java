package org.assay.assessment;

import java.time.Instant;
import java.util.Optional;
import org.assay.evidence.EvidenceId;

/** An assessor's answer to a submission, as people read it. */
public record FeedbackLine(
        FeedbackId id,
        EvidenceId evidence,
        int evidenceVersion,
        String assessorName,
        Instant at,
        String words,
        boolean valid,
        boolean authentic,
        boolean current,
        Optional<Instant> readAt) {}
