package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.Criterion;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;

/** One criterion that was seen during a visit: when, what showed it, and a decision where there is one already. */
class SeenCard extends Div {
    private final UnitKey unit;
    private final transient Criterion criterion;
    private final TimeField at;
    private final TextField note;
    private final RadioButtonGroup<OnSite> decision = new RadioButtonGroup<>();
    private final TextArea comment;

    SeenCard(UnitKey unit, Criterion criterion, Clock clock, Runnable changed, Consumer<SeenCard> removed) {
        this.unit = unit;
        this.criterion = criterion;
        String ref = criterion.ref().value();
        at = new TimeField("Seen at", clock, changed);
        note = Typing.line("What showed it", 2000, changed);
        comment = Typing.area("What is missing for " + ref, 2, 4000, changed);
        comment.setVisible(false);
        decision.setItems(OnSite.values());
        decision.setItemLabelGenerator(OnSite::word);
        decision.setValue(OnSite.LATER);
        decision.setLabel("Decision on " + ref);
        decision.addClassNames("seg");
        decision.addValueChangeListener(change -> {
            comment.setVisible(change.getValue() != null && change.getValue().asksForMore());
            if (change.isFromClient()) changed.run();
        });
        var remove = new Button("Remove", press -> removed.accept(this));
        remove.setAriaLabel("Remove " + ref);
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var top = new Div(
                new RawHtml(Markup.of("<h3><span class=\"ref\">{}</span>{}</h3>", ref, criterion.shortTitle())),
                remove);
        top.addClassName("cardtop");
        addClassNames("decision", "seen");
        add(top, at, note, decision, comment);
    }

    boolean isOf(UnitKey otherUnit, String ref) {
        return unit.equals(otherUnit) && criterion.ref().value().equals(ref);
    }

    UnitKey unit() {
        return unit;
    }

    Criterion criterion() {
        return criterion;
    }

    TimeField at() {
        return at;
    }

    TextField note() {
        return note;
    }

    TextArea comment() {
        return comment;
    }

    OnSite decision() {
        return decision.getValue() == null ? OnSite.LATER : decision.getValue();
    }

    @Nullable
    LocalTime stamped() {
        return at.value();
    }

    void type(TypedObservation.Stamp typed) {
        at.value(typed.at());
        note.setValue(typed.note());
        decision.setValue(typed.decision());
        comment.setValue(typed.comment());
    }

    TypedObservation.Stamp typed() {
        return new TypedObservation.Stamp(
                unit.value(), criterion.ref().value(), stamped(), note.getValue(), decision(), comment.getValue());
    }
}
