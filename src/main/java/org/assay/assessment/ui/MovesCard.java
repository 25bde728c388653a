package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assay.assessment.SignOffCheck;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.UnitDesk;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.StateMark;

/** What is checked before a unit moves on, and the moves that are this person's to make; a closed one says why. */
class MovesCard extends Section {
    /** Made where a sample is reviewed. */
    private static final Set<SignOffMove> ELSEWHERE = EnumSet.of(SignOffMove.AGREE, SignOffMove.PASS_UNSAMPLED);

    private static final Set<SignOffMove> BACK = EnumSet.of(SignOffMove.RETURN, SignOffMove.RECALL, SignOffMove.REOPEN);

    private final transient BiConsumer<SignOffMove, String> made;
    private final String learner;

    MovesCard(UnitDesk desk, BiConsumer<SignOffMove, String> made) {
        this.made = made;
        this.learner = desk.sheet().enrolment().learnerName();
        addClassNames("card", "noprint");
        var options = here(desk);
        setVisible(!options.isEmpty());
        onward(options)
                .ifPresent(option -> add(new RawHtml(Markup.of(
                        "<h2>What is checked</h2><ul class=\"checks\">{}</ul>",
                        Markup.each(option.checks(), MovesCard::check)))));
        if (onward(options).isEmpty()) add(new RawHtml(Markup.of("<h2>What you can do</h2>")));
        var moves = new Div();
        moves.addClassName("moves");
        options.forEach(option -> offer(option, moves));
        add(moves);
    }

    /** The options that are offered on this page. */
    static List<UnitDesk.Option> here(UnitDesk desk) {
        return desk.options().stream()
                .filter(option -> !ELSEWHERE.contains(option.move()))
                .toList();
    }

    /** The one that takes the unit further. */
    static java.util.Optional<UnitDesk.Option> onward(List<UnitDesk.Option> options) {
        return options.stream().filter(option -> !BACK.contains(option.move())).findFirst();
    }

    private static Markup check(SignOffCheck check) {
        return Markup.of(
                "<li><span class=\"c-{}\">{}</span><div><b>{}</b>{}<span class=\"vh\">{}</span></div></li>",
                check.holds() ? "met" : "notyet",
                StateMark.svg(check.holds() ? Shape.CIRCLE_TICK : Shape.DIAMOND_CROSS, 16),
                check.words(),
                Markup.when(!check.holds(), Markup.of("<p>{}</p>", check.why())),
                check.holds() ? "Holds" : "Does not hold");
    }

    private void offer(UnitDesk.Option option, Div moves) {
        var move = option.move();
        var button = new Button(move.deed());
        if (option.refusal().isPresent()) {
            button.setEnabled(false);
            button.setPrefixComponent(Icon.component("lock"));
            moves.add(
                    button,
                    new RawHtml(Markup.of(
                            "<p class=\"sm mut\">{}</p>", option.refusal().get().sentence())));
            return;
        }
        if (BACK.contains(move)) button.addClickListener(press -> ask(move));
        else {
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setDisableOnClick(true);
            button.addClickListener(press -> made.accept(move, ""));
        }
        moves.add(button);
    }

    private void ask(SignOffMove move) {
        String what = switch (move) {
            case RETURN -> "It goes back to the assessor, who reads your reason. Nothing that was decided is erased.";
            case RECALL -> "It is in progress again, and you can judge it again. Nothing that was decided is erased.";
            default -> "It can no longer be claimed until it is signed off and verified again.";
        };
        new ReasonDialog(move.deed() + " this unit of " + learner + "?", what, move.deed() + " the unit")
                .ask(reason -> made.accept(move, reason));
    }
}
