package org.assay.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceState;

/**
 * A submission that waits for an assessor.
 *
 * @param criteria how many criteria it is put forward for
 * @param due the last day of the centre's promise
 * @param daysLeft working days until then; negative when it is late
 */
public record QueueLine(
        EvidenceId evidence,
        int version,
        String title,
        String learnerName,
        EvidenceState state,
        long criteria,
        Instant submittedAt,
        LocalDate due,
        int daysLeft) {}
