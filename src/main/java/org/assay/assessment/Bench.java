package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import org.assay.platform.Refusal;

/**
 * What lies before an assessor who opens a submission.
 *
 * @param refusal why they may not judge it now; empty when they may
 * @param queue the longest waiting part of what waits for them
 * @param waiting how much waits for them
 * @param promise working days within which the centre promises feedback
 */
public record Bench(
        Submission submission, Optional<Refusal> refusal, List<QueueLine> queue, long waiting, int promise) {}
