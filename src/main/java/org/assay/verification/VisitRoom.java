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
 * @param samples in scope, in the order of their draws
 * @param actions in scope, in the order of their samples
 */
public record VisitRoom(
        VisitLine visit,
        long learners,
        List<Entry> page,
        List<StaffLine> staff,
        SamplingStrategy strategy,
        List<DrawLine> draws,
        List<SampleLine> samples,
        List<ActionLine> actions) {
    /** An enrolment with its units. */
    public record Entry(EnrolmentLine enrolment, List<UnitSummary> units) {}

    public long openActions() {
        return actions.stream().filter(action -> action.state().open()).count();
    }

    public long openSamples() {
        return samples.stream().filter(sample -> !sample.settled()).count();
    }
}
