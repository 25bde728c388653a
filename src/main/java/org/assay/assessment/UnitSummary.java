package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentLine;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Specification;
import org.assay.qualification.Unit;

/** A unit of a learner in short: its stage and one state per criterion, for strips and rings. */
public record UnitSummary(
        UnitAssessmentId id,
        EnrolmentLine enrolment,
        Specification specification,
        Unit unit,
        SignOffStage stage,
        boolean returned,
        boolean learnerDeclared,
        List<Standing> criteria) {
    /** @param provisional met by a trainee and not yet confirmed */
    public record Standing(CriterionRef ref, CriterionState state, boolean provisional) {}

    public int met() {
        return count(CriterionState.MET);
    }

    /** What is missing, for the learner: "No evidence yet for 1.5 and 2.1." */
    public String missing() {
        return switch (stage) {
            case AWAITING_COUNTERSIGNATURE -> "Every criterion is met. A second assessor confirms it.";
            case SIGNED_OFF -> "Signed off. Your centre checks a sample, then it is done.";
            case CLAIMABLE -> "Nothing is missing. " + stage.wordForLearner(specification.centreDevised()) + ".";
            case IN_PROGRESS -> inProgress();
        };
    }

    private String inProgress() {
        var said = new ArrayList<String>();
        refs(CriterionState.NO_EVIDENCE).ifPresent(refs -> said.add("No evidence yet for " + refs + "."));
        refs(CriterionState.MORE_NEEDED).ifPresent(refs -> said.add("More is needed for " + refs + "."));
        refs(CriterionState.NOT_YET_MET).ifPresent(refs -> said.add("Not yet met: " + refs + "."));
        if (!said.isEmpty()) return String.join(" ", said);
        if (met() < criteria.size()) return "Everything is put forward. Your assessor looks at it.";
        return learnerDeclared
                ? "Every criterion is met, and you have declared the unit. Your assessor signs it off."
                : "Every criterion is met. Open the unit to see what comes next.";
    }

    private Optional<String> refs(CriterionState state) {
        var refs = criteria.stream()
                .filter(one -> one.state() == state)
                .map(one -> one.ref().value())
                .toList();
        return refs.isEmpty() ? Optional.empty() : Optional.of(Figures.list(refs));
    }

    /** How it stands, as the learner reads it. */
    public String wordForLearner() {
        return returned ? "Returned" : stage.wordForLearner(specification.centreDevised());
    }

    public int count(CriterionState state) {
        return (int) criteria.stream().filter(one -> one.state() == state).count();
    }
}
