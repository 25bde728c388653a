package org.assay.verification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refusal;

/** What a review has to hold before it is taken: the same for the button that closes and for the command that throws. */
final class ReviewRules {
    private ReviewRules() {}

    /** Whatever the conclusion: whose it may be, and on what. */
    static Optional<Refusal> refusal(Actor actor, Sample sample) {
        if (!actor.is(Role.IQA)) return refused("REVIEWER_IS_VERIFIER", "Only an internal verifier reviews a sample.");
        if (sample.decidedBy(actor.person()))
            return refused(
                    "VERIFIER_IS_ANOTHER",
                    "You judged, signed or countersigned this unit. Another internal verifier has to verify it.");
        if (sample.settled())
            return refused(
                    "SAMPLE_IS_OPEN",
                    sample.state() == SampleState.AGREED
                            ? "This sample is agreed. Reopen the unit if the decision has to be changed."
                            : "This sample is closed: the unit went back to its assessor.");
        return Optional.empty();
    }

    static Optional<Refusal> refusal(SampleReview review, Sample sample, LocalDate today) {
        return looked(review).or(() -> explained(review)).or(() -> switch (review.outcome()) {
            case AGREED, AGREED_WITH_ADVICE -> agreeing(review, sample);
            case ACTION_REQUIRED -> asking(review, sample, today);
            case RETURNED ->
                review.comment().isEmpty()
                        ? refused("REASON_IS_GIVEN", "Write why the unit goes back; the assessor reads it.")
                        : Optional.empty();
        });
    }

    private static Optional<Refusal> looked(SampleReview review) {
        return review.findings().isEmpty()
                ? refused("CRITERION_IS_REVIEWED", "Look at one criterion at least, then conclude.")
                : Optional.empty();
    }

    private static Optional<Refusal> explained(SampleReview review) {
        var silent = review.findings().stream()
                .filter(finding -> !finding.agrees() && finding.comment().isEmpty())
                .map(finding -> finding.criterion().value())
                .collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? Optional.empty()
                : refused("DISAGREEMENT_IS_EXPLAINED", "Write why you disagree on " + silent + ".");
    }

    private static Optional<Refusal> agreeing(SampleReview review, Sample sample) {
        if (sample.hasOpenAction())
            return refused("NO_ACTION_IS_OPEN", "A required action on this unit is still open. Re-check it first.");
        var against = review.findings().stream()
                .filter(finding -> !finding.agrees())
                .map(finding -> finding.criterion().value())
                .collect(Collectors.joining(", "));
        if (!against.isEmpty())
            return refused(
                    "NOTHING_IS_DISPUTED",
                    "You disagree on " + against + ". Require an action or return the unit instead.");
        if (review.outcome() == ReviewOutcome.AGREED_WITH_ADVICE
                && review.comment().isEmpty())
            return refused("ADVICE_IS_GIVEN", "Write the advice; the assessor reads it.");
        return Optional.empty();
    }

    private static Optional<Refusal> asking(SampleReview review, Sample sample, LocalDate today) {
        if (review.asks().isEmpty()) return refused("ACTION_IS_ASKED", "Write what must be done, by whom and by when.");
        for (var ask : review.asks()) {
            if (ask.what().isEmpty()) return refused("ACTION_IS_ASKED", "Write what must be done.");
            if (!sample.decidedBy(ask.who()))
                return refused(
                        "ACTION_OWNER_DECIDED", "An action goes to the assessor or to the countersigner of this unit.");
            if (ask.dueOn().isBefore(today))
                return refused("ACTION_IS_DUE_LATER", "Choose a day from today on for the action.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(String rule, String sentence) {
        return Optional.of(new Refusal(rule, sentence));
    }
}
