package org.assay.verification.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.Optional;
import org.assay.assessment.CriterionLine;
import org.assay.assessment.JudgementLine;
import org.assay.platform.Shape;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.Quality;
import org.assay.verification.SampleReview;
import org.assay.verification.ui.TypedReview.OnCriterion;

/** One criterion: what the assessor decided, and beside it whether the verifier agrees. What is wanting is asked only of a disagreement. */
class FindingCard extends Div {
    private enum Stand {
        AGREE,
        DISAGREE
    }

    private final transient CriterionLine line;
    private final RadioButtonGroup<Stand> stand = new RadioButtonGroup<>();
    private final CheckboxGroup<Quality> wanting = new CheckboxGroup<>();
    private final TextArea comment = new TextArea();
    private final Div against = new Div(wanting, comment);

    FindingCard(CriterionLine line, Runnable changed) {
        this.line = line;
        String ref = line.criterion().ref().value();
        stand.setItems(Stand.values());
        stand.setRenderer(new ComponentRenderer<>(FindingCard::segment));
        stand.addClassNames("seg", "verdicts");
        stand.setAriaLabel("Your review of " + ref);
        stand.addValueChangeListener(change -> {
            tell();
            if (change.isFromClient()) changed.run();
        });
        wanting.setLabel("What does not hold");
        wanting.setItems(Quality.values());
        wanting.setItemLabelGenerator(quality -> "Not " + quality.word());
        wanting.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.run();
        });
        comment.setLabel("Why you disagree on " + ref);
        comment.setMaxLength(2000);
        comment.setMinRows(2);
        comment.setWidthFull();
        comment.setManualValidation(true);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(1500);
        comment.addValueChangeListener(change -> {
            comment.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
        against.addClassName("against");
        addClassName("decision");
        add(new RawHtml(judged(line)), stand, against);
        tell();
    }

    private static RawHtml segment(Stand one) {
        return new RawHtml(Markup.of(
                        "{}<span>{}</span>",
                        StateMark.svg(one == Stand.AGREE ? Shape.HEXAGON_TICK : Shape.HEXAGON_ALERT, 16),
                        one == Stand.AGREE ? "Agree" : "Disagree"))
                .classed("segin");
    }

    private static Markup judged(CriterionLine line) {
        return Markup.of(
                "<header><span class=\"ref\">{}</span><h3 class=\"grow\">{}</h3>{}</header><p class=\"sm mut\">{}</p>{}",
                line.criterion().ref(),
                line.criterion().shortTitle(),
                StateMark.state(line.state()),
                line.criterion().words(),
                line.latest().map(FindingCard::judgement));
    }

    private static Markup judgement(JudgementLine judgement) {
        return Markup.of(
                "<p class=\"sm\">{} decided on {}{}.</p>{}",
                judgement.byName(),
                Spoken.day(judgement.at()),
                judgement.sufficient() ? ", evidence sufficient" : ", evidence not marked sufficient",
                judgement.comment().map(words -> Markup.of("<p class=\"quote sm\">{}</p>", words)));
    }

    private void tell() {
        var now = stand.getValue();
        if (now == null) stand.getElement().removeAttribute("data-v");
        else stand.getElement().setAttribute("data-v", now == Stand.AGREE ? "met" : "notyet");
        against.setVisible(now == Stand.DISAGREE);
    }

    /** Agrees, unless something was decided here already. */
    void agree() {
        if (stand.isEmpty()) stand.setValue(Stand.AGREE);
    }

    Optional<Boolean> agrees() {
        return Optional.ofNullable(stand.getValue()).map(now -> now == Stand.AGREE);
    }

    Optional<SampleReview.Finding> finding() {
        return agrees().map(so -> new SampleReview.Finding(
                line.criterion().ref(),
                so,
                so ? EnumSet.noneOf(Quality.class) : wanting.getValue(),
                so ? "" : comment.getValue()));
    }

    String key() {
        return line.criterion().ref().value();
    }

    /** Marks a disagreement that does not say why. */
    void complain() {
        if (stand.getValue() != Stand.DISAGREE || !comment.getValue().isBlank()) return;
        comment.setErrorMessage("Write why you disagree on " + key() + ".");
        comment.setInvalid(true);
    }

    OnCriterion typed() {
        return new OnCriterion(agrees().orElse(null), wanting.getValue(), comment.getValue());
    }

    void type(OnCriterion typed) {
        var so = typed.agrees();
        stand.setValue(so == null ? null : so ? Stand.AGREE : Stand.DISAGREE);
        wanting.setValue(typed.wanting());
        comment.setValue(typed.comment());
        tell();
    }
}
