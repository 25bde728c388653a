package org.assay.verification.ui;

import java.util.List;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;
import org.assay.verification.ActionLine;
import org.assay.verification.ActionState;
import org.assay.verification.Reviewing;
import org.assay.verification.Reviewing.ActionDeed;

/** Required actions, each with its story and what the actor can do about it next. */
class ActionCards extends RawHtml {
    private final transient Reviewing reviewing;
    private final transient Runnable changed;
    private final boolean linked;
    private transient List<ActionLine> actions = List.of();

    /**
     * @param linked whether each card leads to its sample
     * @param changed called after a deed
     */
    ActionCards(Reviewing reviewing, boolean linked, Runnable changed) {
        this.reviewing = reviewing;
        this.linked = linked;
        this.changed = changed;
        addClassName("actions");
        onAct(this::act);
    }

    void show(List<ActionLine> lines) {
        actions = List.copyOf(lines);
        show(Markup.each(actions, this::card));
    }

    private Markup card(ActionLine action) {
        return Markup.of(
                """
                <section class="card action {}"><header><h2>{}</h2>{}</header>
                <p class="sm mut">{}, {}</p><p class="sm">For <b>{}</b>, due {}{}</p><ol class="steps">{}</ol><div class="deeds">{}{}</div></section>""",
                action.state().open() ? action.state().tone().css() : "",
                action.what(),
                StateMark.badge(action.state()),
                action.learnerName(),
                action.unitTitle(),
                action.whoName(),
                Spoken.day(action.dueOn()),
                action.overdue() ? Markup.of(". <b class=\"c-notyet\">The day has passed</b>") : Markup.NONE,
                Markup.each(action.moments(), ActionCards::moment),
                Markup.each(reviewing.deeds(action), deed -> button(action, deed)),
                Markup.when(
                        linked,
                        Markup.of(
                                "<a router-link href=\"{}\">Look at the sample</a>",
                                VerificationNavigation.sample(action.sample()))));
    }

    private static Markup moment(ActionLine.Moment moment) {
        return Markup.of(
                "<li class=\"done\">{}<div><b>{}</b> <span class=\"sm mut\">{}, {}</span>{}</div></li>",
                StateMark.alone(moment.became(), 18),
                told(moment.became()),
                moment.byName(),
                Spoken.moment(moment.at()),
                Markup.when(
                        moment.became() != ActionState.RAISED && !moment.words().isBlank(),
                        Markup.of("<p>{}</p>", moment.words())));
    }

    private static String told(ActionState became) {
        return switch (became) {
            case RAISED -> "Raised";
            case ACKNOWLEDGED -> "Acknowledged";
            case ANSWERED -> "Answered";
            case SENT_BACK -> "Sent back";
            case CLOSED -> "Closed";
        };
    }

    private Markup button(ActionLine action, ActionDeed deed) {
        return Markup.of(
                "<button type=\"button\" class=\"btn{}\" data-act=\"{}:{}\">{}{}<span class=\"vh\">: {}</span></button>",
                deed == ActionDeed.SEND_BACK ? "" : " primary",
                deed.name(),
                actions.indexOf(action),
                Icon.of(icon(deed), 16),
                words(deed),
                action.what());
    }

    private static String icon(ActionDeed deed) {
        return switch (deed) {
            case ACKNOWLEDGE -> "check";
            case ANSWER -> "message-square-text";
            case CLOSE -> "circle-check-big";
            case SEND_BACK -> "undo-2";
        };
    }

    private static String words(ActionDeed deed) {
        return switch (deed) {
            case ACKNOWLEDGE -> "Acknowledge";
            case ANSWER -> "Answer";
            case CLOSE -> "Close it";
            case SEND_BACK -> "Send back";
        };
    }

    private void act(String act) {
        for (int index = 0; index < actions.size(); index++)
            for (var deed : ActionDeed.values())
                if (act.equals(deed.name() + ":" + index)) does(actions.get(index), deed);
    }

    private void does(ActionLine action, ActionDeed deed) {
        switch (deed) {
            case ACKNOWLEDGE -> {
                reviewing.acknowledge(action.sample(), action.action());
                done("Acknowledged.", "Answer it when it is put right.");
            }
            case ANSWER ->
                new ReasonDialog("Answer this action", action.what(), "Send the answer")
                        .labelled("What you did")
                        .keeping("Not yet")
                        .ask(words -> {
                            reviewing.answer(action.sample(), action.action(), words);
                            done("Answered.", "The internal verifier re-checks it.");
                        });
            case CLOSE ->
                new ReasonDialog("Does the answer hold?", answered(action), "Close the action")
                        .labelled("What you checked")
                        .keeping("Not yet")
                        .ask(words -> {
                            reviewing.close(action.sample(), action.action(), words);
                            done("Closed.", "When no action is open, the sample can be agreed.");
                        });
            case SEND_BACK ->
                new ReasonDialog("Send this action back?", answered(action), "Send it back")
                        .labelled("What is still missing")
                        .ask(words -> {
                            reviewing.sendBack(action.sample(), action.action(), words);
                            done("Sent back.", action.whoName() + " reads what is missing.");
                        });
        }
    }

    private static String answered(ActionLine action) {
        return action.moments().reversed().stream()
                .filter(moment -> moment.became() == ActionState.ANSWERED)
                .findFirst()
                .map(moment -> moment.byName() + " answered: “" + moment.words() + "”")
                .orElse(action.what());
    }

    private void done(String what, String next) {
        Toast.done(what, next);
        changed.run();
    }
}
