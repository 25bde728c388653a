package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.platform.Refusal;
import org.assay.qualification.CriterionRef;

/**
 * A named rule of unit sign-off. It holds or it refuses, with the sentence that the person reads. Source of the rules: product page,
 * sections 1, 5 and 6.
 */
public enum SignOffRule {
    /** SO-1 Nobody assesses, countersigns or verifies their own work as a learner. */
    NOT_THE_LEARNER(
            "You are not the learner",
            s -> !s.actor().equals(s.learner()),
            "This is your own work. Somebody else has to decide on it."),
    /** SO-2 */
    ENROLMENT_IS_ACTIVE(
            "The enrolment is active",
            SigningSituation::enrolmentActive,
            "This enrolment is not active. The centre administrator can make it active again."),
    /** SO-3 */
    ASSESSOR_IS_ALLOCATED(
            "You are allocated to this learner",
            SigningSituation::allocated,
            "You are not allocated to this learner. The centre administrator allocates assessors."),
    /** SO-4 */
    ASSESSOR_IS_QUALIFIED(
            "You are a qualified assessor of this unit",
            SigningSituation::qualified,
            "Only a qualified assessor of this specification can do this."),
    /** SO-5 */
    ASSESSOR_IS_TRAINEE(
            "You are working towards your award",
            SigningSituation::trainee,
            "Only a trainee assessor of this specification signs off for countersignature. Sign the unit off instead."),
    /** SO-6 */
    EVERY_CRITERION_IS_MET("Every criterion is met", s -> s.notMet().isEmpty(), "") {
        @Override
        Refusal refusal(SigningSituation s) {
            return new Refusal(name(), notMetSentence(s.notMet()));
        }
    },
    /** SO-7 */
    EVIDENCE_IS_DECLARED_AUTHENTIC(
            "Evidence is declared authentic", s -> s.undeclared().isEmpty(), "") {
        @Override
        Refusal refusal(SigningSituation s) {
            return new Refusal(
                    name(),
                    "The learner has not declared this evidence to be their own: " + String.join(", ", s.undeclared())
                            + ".",
                    s.undeclared());
        }
    },
    /** SO-8 */
    LEARNER_HAS_DECLARED_THE_UNIT(
            "The learner has declared the unit",
            s -> !s.declarationRequired() || s.learnerDeclared(),
            "The learner has not signed the unit declaration yet. They find it on the unit’s page."),
    /** SO-9, with R4 to R7 as adopted by the centre. */
    SUFFICIENCY_IS_MET_OR_OVERRIDDEN(
            "There is enough evidence, or an override says why",
            s -> s.insufficient().isEmpty(),
            "") {
        @Override
        Refusal refusal(SigningSituation s) {
            return new Refusal(name(), String.join(" ", s.insufficient()), s.insufficient());
        }
    },
    /** SO-10 */
    COUNTERSIGNER_IS_ANOTHER(
            "Somebody else signed this unit off",
            s -> s.signer().filter(s.actor()::equals).isEmpty(),
            "You signed this unit off yourself. Another qualified assessor confirms it."),
    /** SO-11 Separation of duty: nobody verifies a decision that they made or countersigned. */
    VERIFIER_IS_ANOTHER(
            "You did not decide on this unit yourself",
            s -> !s.deciders().contains(s.actor()),
            "You judged, signed or countersigned this unit. Another internal verifier has to verify it."),
    /** SO-12 */
    SAMPLE_IS_AGREED(
            "The sample is agreed",
            s -> s.sample() == SampleStanding.AGREED,
            "This unit has no agreed sample. Review it first, then agree."),
    /** SO-13 */
    NO_ACTION_IS_OPEN(
            "No required action is open",
            s -> !s.openAction(),
            "A required action on this unit is still open. Re-check it first."),
    /** SO-14 */
    NOT_SELECTED("The draw is settled and did not pick this unit", s -> s.sample() == SampleStanding.NOT_SELECTED, "") {
        @Override
        Refusal refusal(SigningSituation s) {
            return new Refusal(
                    name(),
                    switch (s.sample()) {
                        case NOT_DRAWN -> "No draw has looked at this unit yet. Draw a sample first.";
                        case PLAN_OPEN -> "Other units of the same draw are still to be reviewed. Settle them first.";
                        default -> "This unit is in the sample. Review it instead.";
                    });
        }
    },
    /** SO-15 */
    SIGNER_RECALLS(
            "You signed this unit off",
            s -> s.signer().filter(s.actor()::equals).isPresent(),
            "Only the assessor who signed this unit off can recall it."),
    /** SO-16 */
    NOT_YET_SAMPLED(
            "It is not sampled yet",
            s -> s.sample() != SampleStanding.SELECTED && s.sample() != SampleStanding.AGREED,
            "This unit is in a sample. Ask the internal verifier to return it."),
    /** SO-17 */
    REASON_IS_GIVEN("A reason is given", s -> !s.reason().isBlank(), "Say why. The reason stays in the record.");

    private final String words;
    private final Predicate<SigningSituation> holds;
    private final String sentence;

    SignOffRule(String words, Predicate<SigningSituation> holds, String sentence) {
        this.words = words;
        this.holds = holds;
        this.sentence = sentence;
    }

    /** What is checked, as a statement. */
    public String words() {
        return words;
    }

    boolean holds(SigningSituation situation) {
        return holds.test(situation);
    }

    Refusal refusal(SigningSituation situation) {
        return new Refusal(name(), sentence);
    }

    Optional<Refusal> check(SigningSituation situation) {
        return holds(situation) ? Optional.empty() : Optional.of(refusal(situation));
    }

    /** "Two criteria are not yet met: 2.1 and 2.5." */
    static String notMetSentence(List<CriterionRef> notMet) {
        var refs = notMet.stream().map(CriterionRef::value).toList();
        String list = Figures.list(refs);
        return refs.size() == 1
                ? "One criterion is not yet met: " + list + "."
                : Figures.inWords(refs.size()) + " criteria are not yet met: " + list + ".";
    }
}
