package org.assay.verification;

import java.time.Instant;
import java.util.List;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;

/**
 * The required actions of a sample: raised by the internal verifier, acknowledged and answered by whoever they are for, then closed or
 * sent back. It writes into the sample's own lists; steps are only ever added.
 */
final class RequiredActions {
    private final List<RequiredAction> actions;
    private final List<ActionStep> steps;

    RequiredActions(List<RequiredAction> actions, List<ActionStep> steps) {
        this.actions = actions;
        this.steps = steps;
    }

    void raise(SampleReview.Ask ask, Actor actor, Instant at) {
        actions.add(new RequiredAction(ask.what(), ask.who(), ask.dueOn(), ActionState.RAISED));
        steps.add(new ActionStep(actions.size() - 1, ActionState.RAISED, actor.person(), at, ask.what()));
    }

    void acknowledge(int action, Actor actor, Instant at) {
        owned(action, actor);
        if (at(action).state() != ActionState.RAISED)
            throw new Refusal("ACTION_IS_RAISED", "This action is acknowledged already.").thrown();
        step(action, ActionState.ACKNOWLEDGED, actor, at, "");
    }

    void answer(int action, Actor actor, String words, Instant at) {
        owned(action, actor);
        switch (at(action).state()) {
            case RAISED ->
                throw new Refusal("ACTION_IS_ACKNOWLEDGED", "Acknowledge this action first, then answer it.").thrown();
            case ANSWERED ->
                throw new Refusal("ACTION_IS_OPEN", "This action is answered. The internal verifier checks it next.")
                        .thrown();
            case CLOSED -> throw new Refusal("ACTION_IS_OPEN", "This action is closed.").thrown();
            case ACKNOWLEDGED, SENT_BACK -> {
                said(words, "Write what you did, so that the internal verifier can check it.");
                step(action, ActionState.ANSWERED, actor, at, words.strip());
            }
        }
    }

    void close(int action, Actor actor, String words, Instant at) {
        answered(action);
        step(action, ActionState.CLOSED, actor, at, words.strip());
    }

    void sendBack(int action, Actor actor, String words, Instant at) {
        answered(action);
        said(words, "Write what is still missing; the assessor reads it.");
        step(action, ActionState.SENT_BACK, actor, at, words.strip());
    }

    /** Closes whatever is still open. */
    void end(Actor actor, Instant at, String why) {
        for (int action = 0; action < actions.size(); action++)
            if (at(action).state().open()) step(action, ActionState.CLOSED, actor, at, why);
    }

    boolean anyOpen() {
        return actions.stream().anyMatch(action -> action.state().open());
    }

    PersonId raisedBy(int action) {
        return steps.stream()
                .filter(step -> step.action() == action && step.became() == ActionState.RAISED)
                .findFirst()
                .orElseThrow()
                .person();
    }

    /** How the sample stands because of them. */
    SampleState leaveBehind() {
        if (!anyOpen()) return SampleState.CLOSED;
        return actions.stream()
                        .allMatch(action -> action.state() == ActionState.ANSWERED
                                || !action.state().open())
                ? SampleState.RECHECK_DUE
                : SampleState.ACTION_REQUIRED;
    }

    private void owned(int action, Actor actor) {
        if (!at(action).who().equals(actor.person()))
            throw new Refusal("ACTION_IS_YOURS", "This action is for somebody else to answer.").thrown();
    }

    private void answered(int action) {
        if (at(action).state() != ActionState.ANSWERED)
            throw new Refusal("ACTION_IS_ANSWERED", "This action is not answered yet, so there is nothing to re-check.")
                    .thrown();
    }

    private static void said(String words, String sentence) {
        if (words.isBlank()) throw new Refusal("WORDS_ARE_GIVEN", sentence).thrown();
    }

    private RequiredAction at(int action) {
        if (action < 0 || action >= actions.size()) throw new NotFound("There is no such required action.");
        return actions.get(action);
    }

    private void step(int action, ActionState became, Actor actor, Instant at, String words) {
        actions.set(action, at(action).now(became));
        steps.add(new ActionStep(action, became, actor.person(), at, words));
    }
}
