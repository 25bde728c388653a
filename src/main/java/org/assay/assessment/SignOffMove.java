package org.assay.assessment;

import static org.assay.assessment.SignOffRule.*;
import static org.assay.assessment.SignOffStage.*;
import static org.assay.identity.Role.ASSESSOR;
import static org.assay.identity.Role.CENTRE_ADMIN;
import static org.assay.identity.Role.IQA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Role;
import org.assay.platform.Refusal;

/**
 * The sign-off table: every move that a unit can make, who may make it from where, and the rules that have to hold. There is no
 * other way for a unit to change its stage.
 */
public enum SignOffMove {
    SIGN_OFF(
            "Sign off",
            "signed the unit off",
            Map.of(IN_PROGRESS, Set.of(ASSESSOR)),
            SIGNED_OFF,
            List.of(
                    NOT_THE_LEARNER,
                    ENROLMENT_IS_ACTIVE,
                    ASSESSOR_IS_ALLOCATED,
                    ASSESSOR_IS_QUALIFIED,
                    EVERY_CRITERION_IS_MET,
                    EVIDENCE_IS_DECLARED_AUTHENTIC,
                    LEARNER_HAS_DECLARED_THE_UNIT,
                    SUFFICIENCY_IS_MET_OR_OVERRIDDEN)),
    SIGN_OFF_AS_TRAINEE(
            "Sign off as trainee",
            "signed the unit off as a trainee",
            Map.of(IN_PROGRESS, Set.of(ASSESSOR)),
            AWAITING_COUNTERSIGNATURE,
            List.of(
                    NOT_THE_LEARNER,
                    ENROLMENT_IS_ACTIVE,
                    ASSESSOR_IS_ALLOCATED,
                    ASSESSOR_IS_TRAINEE,
                    EVERY_CRITERION_IS_MET,
                    EVIDENCE_IS_DECLARED_AUTHENTIC,
                    LEARNER_HAS_DECLARED_THE_UNIT,
                    SUFFICIENCY_IS_MET_OR_OVERRIDDEN)),
    COUNTERSIGN(
            "Countersign",
            "countersigned the unit",
            Map.of(AWAITING_COUNTERSIGNATURE, Set.of(ASSESSOR)),
            SIGNED_OFF,
            List.of(NOT_THE_LEARNER, ENROLMENT_IS_ACTIVE, ASSESSOR_IS_QUALIFIED, COUNTERSIGNER_IS_ANOTHER)),
    AGREE(
            "Agree",
            "agreed with the decision",
            Map.of(SIGNED_OFF, Set.of(IQA)),
            CLAIMABLE,
            List.of(NOT_THE_LEARNER, VERIFIER_IS_ANOTHER, NO_ACTION_IS_OPEN, SAMPLE_IS_AGREED)),
    PASS_UNSAMPLED(
            "Pass unsampled",
            "passed the unit unsampled",
            Map.of(SIGNED_OFF, Set.of(IQA)),
            CLAIMABLE,
            List.of(NOT_THE_LEARNER, VERIFIER_IS_ANOTHER, NO_ACTION_IS_OPEN, SignOffRule.NOT_SELECTED)),
    RETURN(
            "Return",
            "returned the unit",
            Map.of(AWAITING_COUNTERSIGNATURE, Set.of(ASSESSOR), SIGNED_OFF, Set.of(IQA)),
            IN_PROGRESS,
            List.of(NOT_THE_LEARNER, REASON_IS_GIVEN)) {
        @Override
        List<SignOffRule> rules(SignOffStage from) {
            return from == AWAITING_COUNTERSIGNATURE
                    ? List.of(NOT_THE_LEARNER, ASSESSOR_IS_QUALIFIED, COUNTERSIGNER_IS_ANOTHER, REASON_IS_GIVEN)
                    : super.rules(from);
        }
    },
    RECALL(
            "Recall",
            "recalled the unit",
            Map.of(AWAITING_COUNTERSIGNATURE, Set.of(ASSESSOR), SIGNED_OFF, Set.of(ASSESSOR)),
            IN_PROGRESS,
            List.of(SIGNER_RECALLS, NOT_YET_SAMPLED, REASON_IS_GIVEN)),
    REOPEN(
            "Reopen",
            "reopened the unit",
            Map.of(CLAIMABLE, Set.of(IQA, CENTRE_ADMIN)),
            IN_PROGRESS,
            List.of(NOT_THE_LEARNER, REASON_IS_GIVEN));

    private final String deed;
    private final String told;
    private final Map<SignOffStage, Set<Role>> who;
    private final SignOffStage to;
    private final List<SignOffRule> rules;

    SignOffMove(String deed, String told, Map<SignOffStage, Set<Role>> who, SignOffStage to, List<SignOffRule> rules) {
        this.deed = deed;
        this.told = told;
        this.who = who;
        this.to = to;
        this.rules = rules;
    }

    /** What the button says. */
    public String deed() {
        return deed;
    }

    /** What was done, after a person's name. */
    public String told() {
        return told;
    }

    public SignOffStage to() {
        return to;
    }

    /** The stages that this move starts from, each with the roles that may make it there. */
    Map<SignOffStage, Set<Role>> who() {
        return who;
    }

    List<SignOffRule> rules(SignOffStage from) {
        return rules;
    }

    /** Why this move may not be made in this situation; empty when it may. */
    Optional<Refusal> refusal(SigningSituation situation) {
        var roles = who.get(situation.stage());
        if (roles == null)
            return Optional.of(new Refusal(
                    "STAGE", "This unit is “" + situation.stage().word() + "”: it cannot be changed in this way now."));
        if (!roles.contains(situation.role()))
            return Optional.of(new Refusal(
                    "ROLE", "This is not for you to do as " + situation.role().word() + "."));
        return rules(situation.stage()).stream()
                .flatMap(rule -> rule.check(situation).stream())
                .findFirst();
    }
}
