package org.assay.verification;

import java.util.List;
import org.assay.assessment.UnitSummary;
import org.assay.centre.StaffLine;
import org.assay.enrolment.EnrolmentLine;

/**
 * What an external quality assurer meets when they enter: everything within the visit's scope, a page of learners at a time.
 *
 * @param learners how many enrolments are in scope
 * @param page a page of them, by learner
 * @param staff who may assess in scope, and who verifies
 * @param draws newest first, with the picks in scope among {@code samples}
 * @param samples the latest in scope; the report has them all
 * @param actions in scope, what is open first
 * @param sampled how many samples are in scope
 * @param openSamples how many of them are not settled
 * @param openActions how many required actions in scope are not closed
 */
public record VisitRoom(
        VisitLine visit,
        long learners,
        List<Entry> page,
        List<StaffLine> staff,
        SamplingStrategy strategy,
        List<DrawLine> draws,
        List<SampleLine> samples,
        List<ActionLine> actions,
        long sampled,
        long openSamples,
        long openActions) {
    /** An enrolment with its units. */
    public record Entry(EnrolmentLine enrolment, List<UnitSummary> units) {}
}
