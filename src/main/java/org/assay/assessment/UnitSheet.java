package org.assay.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceLine;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Specification;
import org.assay.qualification.Unit;

/**
 * The evidence tracking sheet of a unit: everything about one learner's work on it that assessors, verifiers and the learner read.
 *
 * @param seen how many judgements and steps there are; a command that carries it is refused when somebody else came first
 * @param returned in progress again because somebody returned, recalled or reopened it
 */
public record UnitSheet(
        UnitAssessmentId id,
        int seen,
        EnrolmentLine enrolment,
        Specification specification,
        Unit unit,
        SignOffStage stage,
        boolean returned,
        List<CriterionLine> criteria,
        List<RuleLine> rules,
        List<StepLine> steps,
        List<EvidenceLine> evidence,
        boolean declarationRequired,
        Optional<Instant> learnerDeclaredAt) {
    public int items() {
        return criteria.size();
    }

    public int met() {
        return (int) criteria.stream()
                .filter(line -> line.state() == CriterionState.MET)
                .count();
    }

    /** The criteria in this state, in reading order. */
    public List<CriterionRef> in(CriterionState state) {
        return criteria.stream()
                .filter(line -> line.state() == state)
                .map(line -> line.criterion().ref())
                .toList();
    }

    /** The last move that brought it back, where it is in progress because of that. */
    public Optional<StepLine> cameBack() {
        return returned ? Optional.of(steps.getLast()) : Optional.empty();
    }
}
