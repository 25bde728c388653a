package org.assay.enrolment;

import java.time.Instant;

/**
 * A run of bringing learners in, as the list of runs shows it.
 *
 * @param encoding of the file, as people call it
 * @param separator comma, semicolon or tab
 * @param learners new learners that accepting writes, or has written
 * @param enrolments those it has written; 0 until it is accepted
 */
public record ImportLine(
        ImportId id,
        String fileName,
        Instant stagedAt,
        String encoding,
        String separator,
        DateOrder dates,
        ImportStage stage,
        int rows,
        int ready,
        int learners,
        int enrolments) {
    /** Rows that are left out. */
    public int refused() {
        return rows - ready;
    }
}
