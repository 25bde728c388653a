package org.assay.assessment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.assay.assessment.CriterionState;
import org.assay.assessment.JudgementPass;
import org.assay.assessment.RuleLine;
import org.assay.assessment.Submission;
import org.assay.assessment.Verdict;
import org.assay.assessment.ui.TypedJudgement.OnCriterion;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Unit;

/**
 * One criterion that a submission is put forward for, and the decision on it. Folded it says what was decided; open it shows the note,
 * the words, the findings, and takes the decision.
 */
class DecisionCard extends Div {
    /** What a card tells its surroundings. */
    interface Surroundings {
        void open(DecisionCard card);

        void changed();

        void override(DecisionCard card, String rule);
    }

    private static final int PAUSE = 1500;

    private final String key;
    private final String first;
    private final transient Surroundings around;
    private final RawHtml head = new RawHtml().classed("cardhead");
    private final RawHtml state = new RawHtml().classed("cardstate");
    private final RawHtml findings = new RawHtml().classed("findings");
    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final Checkbox sufficient = new Checkbox();
    private final TextArea comment = new TextArea();
    private final Div body = new Div();
    private transient Submission.Sought sought;

    DecisionCard(Submission.Sought sought, String learnerName, Unit unit, Surroundings around) {
        this.sought = sought;
        this.around = around;
        this.first = learnerName.split(" ")[0];
        this.key = key(sought);
        addClassNames("decision");
        head.show(Markup.of(
                "<h2><button type=\"button\" class=\"bare\" data-act=\"open\" aria-expanded=\"false\"><span class=\"ref\">{}</span>"
                        + "<span class=\"short\">{}</span><span class=\"words\">{}</span></button></h2>",
                ref(),
                sought.criterion().shortTitle(),
                sought.criterion().words()));
        head.onAct(act -> around.open(this));
        var top = new Div(head, state);
        top.addClassName("cardtop");
        fields();
        body.add(new RawHtml(SoughtMarkup.of(sought, first, unit)), findings, verdict, sufficient, comment);
        body.addClassName("cardbody");
        body.setVisible(false);
        add(top, body);
        findings();
        tell();
    }

    static String key(Submission.Sought sought) {
        var one = sought.putForward();
        return one.enrolment().value() + "/" + one.unit() + "/" + one.criterion();
    }

    /** Names its fields for whoever drives the page; two units may have a criterion of the same number. */
    DecisionCard numbered(int place) {
        verdict.setId("verdict-" + place);
        sufficient.setId("sufficient-" + place);
        comment.setId("comment-" + place);
        return this;
    }

    private void fields() {
        verdict.setItems(Verdict.values());
        verdict.setRenderer(new ComponentRenderer<>(DecisionCard::segment));
        verdict.addClassNames("seg", "verdicts");
        verdict.setAriaLabel("Decision on " + ref());
        verdict.setManualValidation(true);
        verdict.addValueChangeListener(change -> decided(change.isFromClient()));
        sufficient.setLabel("Sufficient for " + ref());
        sufficient.addValueChangeListener(change -> changed(change.isFromClient()));
        sufficient.setManualValidation(true);
        comment.setWidthFull();
        comment.setMinRows(2);
        comment.setMaxLength(4000);
        comment.setManualValidation(true);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(PAUSE);
        comment.addValueChangeListener(change -> changed(change.isFromClient()));
        findings.onAct(act -> {
            if (act.startsWith("override:")) around.override(this, act.substring("override:".length()));
        });
    }

    private static RawHtml segment(Verdict one) {
        return new RawHtml(Markup.of(
                        "<kbd aria-hidden=\"true\">{}</kbd>{}<span>{}</span>",
                        one.ordinal() + 1,
                        StateMark.svg(one),
                        word(one)))
                .classed("segin");
    }

    private static String word(Verdict one) {
        return switch (one) {
            case MET -> "Met";
            case NOT_YET_MET -> "Not yet";
            case MORE_EVIDENCE -> "More evidence";
        };
    }

    /** Met usually means that there is enough; where a rule counts less, that is for the assessor to say. */
    private void decided(boolean byHand) {
        if (byHand) {
            if (verdict.getValue() == Verdict.MET && !falls()) sufficient.setValue(true);
            if (verdict.getValue() != Verdict.MET) sufficient.setValue(false);
        }
        changed(byHand);
    }

    private boolean falls() {
        return sought.rules().stream()
                .anyMatch(rule -> !rule.putForward().met() && rule.override().isEmpty());
    }

    private void changed(boolean byHand) {
        tell();
        if (byHand) {
            verdict.setInvalid(false);
            comment.setInvalid(false);
            sufficient.setInvalid(false);
            around.changed();
        }
    }

    private void tell() {
        var now = verdict.getValue();
        if (now == null) verdict.getElement().removeAttribute("data-v");
        else verdict.getElement().setAttribute("data-v", now.tone().css());
        state.show(now == null ? StateMark.state(CriterionState.BEING_LOOKED_AT, "Not decided") : StateMark.state(now));
        comment.setLabel(
                now == null || now == Verdict.MET
                        ? "Comment to " + first + ", if any"
                        : "What is missing for " + ref() + ", to " + first);
    }

    private void findings() {
        findings.show(Markup.each(sought.rules(), rule -> Enough.beside(rule, true)));
    }

    /** Shows the rules as they stand after an override. */
    void rules(Submission.Sought now) {
        sought = now;
        findings();
    }

    Optional<RuleLine> rule(String id) {
        return sought.rules().stream()
                .filter(line -> line.rule().id().equals(id))
                .findFirst();
    }

    void unfold(boolean open) {
        body.setVisible(open);
        setClassName("current", open);
        head.getElement().executeJs("this.querySelector('button').setAttribute('aria-expanded', $0)", open);
    }

    /** Takes the focus, so that a screen reader reads the criterion, and comes into sight. */
    void takeFocus() {
        head.getElement()
                .executeJs("setTimeout(() => {this.querySelector('button').focus({preventScroll: true});"
                        + "this.closest('.decision').scrollIntoView({block: 'nearest'})})");
    }

    void takeComment() {
        comment.focus();
    }

    void complain(String sentence) {
        if (verdict.isEmpty()) {
            verdict.setErrorMessage(sentence);
            verdict.setInvalid(true);
        } else if (verdict.getValue() != Verdict.MET) {
            comment.setErrorMessage(sentence);
            comment.setInvalid(true);
        } else if (!sufficient.getValue()) {
            sufficient.setErrorMessage(sentence);
            sufficient.setInvalid(true);
        }
    }

    void decide(Verdict chosen) {
        verdict.setValue(chosen);
        decided(true);
    }

    Optional<Verdict> chosen() {
        return Optional.ofNullable(verdict.getValue());
    }

    /** Nothing is left to say here. */
    boolean complete() {
        return chosen().filter(now -> now == Verdict.MET
                        ? sufficient.getValue()
                        : !comment.getValue().isBlank())
                .isPresent();
    }

    String key() {
        return key;
    }

    CriterionRef ref() {
        return sought.criterion().ref();
    }

    Submission.Sought sought() {
        return sought;
    }

    void type(OnCriterion typed) {
        verdict.setValue(typed.verdict());
        sufficient.setValue(typed.sufficient());
        comment.setValue(typed.comment());
    }

    OnCriterion typed() {
        return new OnCriterion(verdict.getValue(), sufficient.getValue(), comment.getValue());
    }

    Optional<JudgementPass.Decision> decision() {
        var one = sought.putForward();
        return chosen().map(now -> new JudgementPass.Decision(
                one.enrolment(), one.unit(), one.criterion(), now, sufficient.getValue(), comment.getValue()));
    }
}
