package org.assay.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.identity.Role;
import org.assay.platform.Refusal;

/**
 * A unit as the actor finds it: how it stands, what they could do with it, and why not.
 *
 * @param options the moves of the sign-off table that are the actor's to make at this stage; of signing off as assessor and as trainee
 *     only the one that fits their standing
 * @param mayDecide whether the actor may override a rule of sufficiency and correct a decision now
 * @param declaration the learner's own declaration; only where the actor is that learner and one is asked for
 */
public record UnitDesk(UnitSheet sheet, List<Option> options, boolean mayDecide, Optional<Declaration> declaration) {
    /** What a learner declares about a unit. */
    public static final String DECLARATION = "The evidence in this unit is my own work. I have read the feedback on it,"
            + " and I put the unit forward to be signed off.";

    /**
     * A move that is the actor's to make.
     *
     * @param refusal why not now; empty when they may
     * @param checks what is looked at, line by line
     */
    public record Option(SignOffMove move, Optional<Refusal> refusal, List<SignOffCheck> checks) {}

    /**
     * The learner's declaration.
     *
     * @param at when it was made, for the work as it stands
     * @param refusal why it cannot be made now; empty when it can, or is made
     */
    public record Declaration(Optional<Instant> at, Optional<Refusal> refusal) {}

    /** Whether any move at this stage is this role's to make. */
    static boolean mayMove(Role role, SignOffStage stage) {
        return Stream.of(SignOffMove.values()).anyMatch(move -> isTheirs(move, role, stage));
    }

    private static boolean isTheirs(SignOffMove move, Role role, SignOffStage stage) {
        var roles = move.who().get(stage);
        return roles != null && roles.contains(role);
    }

    static List<Option> options(SigningSituation situation) {
        var options = new ArrayList<Option>();
        for (var move : SignOffMove.values()) {
            if (!isTheirs(move, situation.role(), situation.stage()) || !suits(move, situation)) continue;
            options.add(new Option(move, move.refusal(situation), checks(move, situation)));
        }
        return options;
    }

    private static boolean suits(SignOffMove move, SigningSituation situation) {
        return switch (move) {
            case SIGN_OFF -> !situation.trainee();
            case SIGN_OFF_AS_TRAINEE -> situation.trainee();
            default -> true;
        };
    }

    private static List<SignOffCheck> checks(SignOffMove move, SigningSituation situation) {
        return move.rules(situation.stage()).stream()
                .filter(rule -> rule != SignOffRule.REASON_IS_GIVEN)
                .map(rule -> new SignOffCheck(
                        rule,
                        rule.holds(situation),
                        rule.words(),
                        rule.check(situation).map(Refusal::sentence).orElse("")))
                .toList();
    }
}
