package org.assay.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.CriterionLine;
import org.assay.assessment.JudgementLine;
import org.assay.platform.Shape;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.CriterionRef;
import org.assay.verification.Quality;
import org.assay.verification.SampleReview;
import org.assay.verification.ui.TypedReview.OnCriterion;
import org.jspecify.annotations.Nullable;

/** One criterion: what the assessor decided, and beside it whether the verifier agrees. What is wanting is asked only of a disagreement. */
class FindingCard extends Div {
    private enum Stand {
        AGREE,
        DISAGREE
    }

    private static final Markup AGREE = segment(Shape.HEXAGON_TICK, "Agree");
    private static final Markup DISAGREE = segment(Shape.HEXAGON_ALERT, "Disagree");

    private final CriterionRef criterion;
    private final transient Runnable changed;
    private final RadioButtonGroup<Stand> stand = new RadioButtonGroup<>();
    /** Made when somebody first disagrees, which is seldom: most cards are agreed on and never need it. */
    private @Nullable Disagreement against;

    FindingCard(CriterionLine line, Runnable changed) {
        this.criterion = line.criterion().ref();
        this.changed = changed;
        stand.setItems(Stand.values());
        stand.setRenderer(new ComponentRenderer<>(FindingCard::segment));
        stand.addClassNames("seg", "verdicts");
        stand.setAriaLabel("Your review of " + criterion.value());
        stand.addValueChangeListener(change -> {
            tell();
            if (change.isFromClient()) changed.run();
        });
        addClassName("decision");
        add(new RawHtml(judged(line)), stand);
    }

    private static RawHtml segment(Stand one) {
        return new RawHtml(one == Stand.AGREE ? AGREE : DISAGREE).classed("segin");
    }

    private static Markup segment(Shape shape, String word) {
        return Markup.of("{}<span>{}</span>", StateMark.svg(shape, 16), word);
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
        if (now == Stand.DISAGREE) against().setVisible(true);
        else if (against != null) against.setVisible(false);
    }

    private Disagreement against() {
        if (against == null) {
            against = new Disagreement(key(), changed);
            add(against);
        }
        return against;
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
                criterion, so, so ? EnumSet.noneOf(Quality.class) : wanting(), so ? "" : comment()));
    }

    private Set<Quality> wanting() {
        return against == null ? Set.of() : against.wanting();
    }

    private String comment() {
        return against == null ? "" : against.comment();
    }

    String key() {
        return criterion.value();
    }

    /** Marks a disagreement that does not say why. */
    void complain() {
        if (stand.getValue() == Stand.DISAGREE) against().complain();
    }

    OnCriterion typed() {
        return new OnCriterion(agrees().orElse(null), wanting(), comment());
    }

    void type(OnCriterion typed) {
        var so = typed.agrees();
        if (!typed.wanting().isEmpty() || !typed.comment().isEmpty()) against().type(typed.wanting(), typed.comment());
        stand.setValue(so == null ? null : so ? Stand.AGREE : Stand.DISAGREE);
        tell();
    }
}
