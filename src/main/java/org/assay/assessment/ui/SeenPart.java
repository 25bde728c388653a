package org.assay.assessment.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.UnitSummary;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;

/** The criteria of a visit: a tap on one stamps the time and opens its card. */
class SeenPart extends Section implements Focusable<SeenPart> {
    private final transient List<UnitSummary> units;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final RawHtml stamps = new RawHtml();
    private final Div cards = new Div();
    private final List<SeenCard> seen = new ArrayList<>();

    SeenPart(List<UnitSummary> units, Clock clock, Runnable changed) {
        this.units = units;
        this.clock = clock;
        this.changed = changed;
        addClassName("card");
        setTabIndex(-1);
        stamps.onAct(this::stamp);
        cards.addClassName("mt");
        add(
                new RawHtml(
                        Markup.of(
                                "<h2>Criteria that you saw</h2><p class=\"sm mut\">Press one when you see it: the time is stamped.</p>")),
                stamps,
                cards);
        show();
    }

    private void show() {
        stamps.show(Markup.each(
                units,
                unit -> Markup.of(
                        "{}<div class=\"stamps\">{}</div>",
                        Markup.when(
                                units.size() > 1,
                                Markup.of(
                                        "<h3 class=\"mt\">{}</h3>", unit.unit().title())),
                        Markup.each(unit.criteria(), one -> button(unit, one)))));
    }

    private Markup button(UnitSummary unit, UnitSummary.Standing one) {
        boolean pressed = seen.stream()
                .anyMatch(card -> card.isOf(unit.unit().key(), one.ref().value()));
        return Markup.of(
                "<button type=\"button\" class=\"btn\" data-act=\"{}/{}\" aria-pressed=\"{}\"><span class=\"c-{}\">{}</span><span><b>{}</b> {}<span class=\"vh\">, {}</span></span></button>",
                unit.unit().key(),
                one.ref(),
                pressed,
                one.state().tone().css(),
                StateMark.svg(one.state()),
                one.ref(),
                unit.unit()
                        .find(one.ref())
                        .map(criterion -> criterion.shortTitle())
                        .orElse(""),
                one.state().word());
    }

    private void stamp(String act) {
        int slash = act.lastIndexOf('/');
        if (slash < 0) return;
        var there = seen.stream()
                .filter(card -> card.isOf(new UnitKey(act.substring(0, slash)), act.substring(slash + 1)))
                .findFirst();
        there.or(() -> add(act.substring(0, slash), act.substring(slash + 1)).map(card -> {
                    card.at().value(TimeField.now(clock));
                    changed.run();
                    show();
                    return card;
                }))
                .ifPresent(card -> card.note().focus());
    }

    private Optional<SeenCard> add(String unit, String ref) {
        for (var summary : units)
            for (var one : summary.criteria())
                if (summary.unit().key().value().equals(unit)
                        && one.ref().value().equals(ref))
                    return summary.unit().find(one.ref()).map(criterion -> {
                        var card = new SeenCard(summary.unit().key(), criterion, clock, changed, this::remove);
                        seen.add(card);
                        cards.add(card);
                        return card;
                    });
        return Optional.empty();
    }

    private void remove(SeenCard card) {
        seen.remove(card);
        cards.remove(card);
        show();
        changed.run();
    }

    void type(List<TypedObservation.Stamp> typed) {
        typed.forEach(stamp -> add(stamp.unit(), stamp.criterion()).ifPresent(card -> card.type(stamp)));
        show();
    }

    List<TypedObservation.Stamp> typed() {
        return seen.stream().map(SeenCard::typed).toList();
    }

    List<SeenCard> seen() {
        return List.copyOf(seen);
    }

    Optional<SeenCard> card(CriterionRef ref) {
        return seen.stream().filter(card -> card.criterion().ref().equals(ref)).findFirst();
    }
}
