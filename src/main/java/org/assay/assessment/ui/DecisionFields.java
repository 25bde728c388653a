package org.assay.assessment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.assessment.RuleLine;
import org.assay.assessment.Verdict;
import org.assay.assessment.ui.TypedJudgement.OnCriterion;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** What stands in an open {@link DecisionCard}: the note, the words, the findings, and the fields of the decision. */
class DecisionFields extends Div {
    private static final int PAUSE = 1500;
    private static final Map<Verdict, Markup> SEGMENTS = segments();

    private final String ref;
    private final String first;
    private final transient Consumer<Boolean> changed;
    private final RawHtml findings = new RawHtml().classed("findings");
    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final Checkbox sufficient = new Checkbox();
    private final TextArea comment = new TextArea();
    private boolean falls;

    /**
     * @param place by which its fields are named for whoever drives the page; two units may have a criterion of the same number
     * @param first name of the learner
     * @param changed told of every change, and whether it was made by hand
     */
    DecisionFields(String ref, int place, String first, Markup story, Consumer<Boolean> changed) {
        this.ref = ref;
        this.first = first;
        this.changed = changed;
        verdict.setId("verdict-" + place);
        sufficient.setId("sufficient-" + place);
        comment.setId("comment-" + place);
        fields();
        add(new RawHtml(story), findings, verdict, sufficient, comment);
        addClassName("cardbody");
        tell();
    }

    private void fields() {
        verdict.setItems(Verdict.values());
        verdict.setRenderer(new ComponentRenderer<>(DecisionFields::segment));
        verdict.addClassNames("seg", "verdicts");
        verdict.setAriaLabel("Decision on " + ref);
        verdict.setManualValidation(true);
        verdict.addValueChangeListener(change -> decided(change.isFromClient()));
        sufficient.setLabel("Sufficient for " + ref);
        sufficient.addValueChangeListener(change -> changed(change.isFromClient()));
        sufficient.setManualValidation(true);
        comment.setWidthFull();
        comment.setMinRows(2);
        comment.setMaxLength(4000);
        comment.setManualValidation(true);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(PAUSE);
        comment.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private static RawHtml segment(Verdict one) {
        return new RawHtml(SEGMENTS.getOrDefault(one, Markup.NONE)).classed("segin");
    }

    private static Map<Verdict, Markup> segments() {
        var all = new EnumMap<Verdict, Markup>(Verdict.class);
        for (var one : Verdict.values())
            all.put(
                    one,
                    Markup.of(
                            "<kbd aria-hidden=\"true\">{}</kbd>{}<span>{}</span>",
                            one.ordinal() + 1,
                            StateMark.svg(one),
                            word(one)));
        return all;
    }

    private static String word(Verdict one) {
        return switch (one) {
            case MET -> "Met";
            case NOT_YET_MET -> "Not yet";
            case MORE_EVIDENCE -> "More evidence";
        };
    }

    /** Hears that a rule of sufficiency, by its id, is to be overridden. */
    void onOverride(Consumer<String> asked) {
        findings.onAct(act -> {
            if (act.startsWith("override:")) asked.accept(act.substring("override:".length()));
        });
    }

    /** Shows the rules of sufficiency as they stand. */
    void rules(List<RuleLine> rules) {
        falls = rules.stream()
                .anyMatch(rule -> !rule.putForward().met() && rule.override().isEmpty());
        findings.show(Markup.each(rules, rule -> Enough.beside(rule, true)));
    }

    void decide(Verdict chosen) {
        verdict.setValue(chosen);
        decided(true);
    }

    /** Met usually means that there is enough; where a rule counts less, that is for the assessor to say. */
    private void decided(boolean byHand) {
        if (byHand) {
            if (verdict.getValue() == Verdict.MET && !falls) sufficient.setValue(true);
            if (verdict.getValue() != Verdict.MET) sufficient.setValue(false);
        }
        changed(byHand);
    }

    private void changed(boolean byHand) {
        tell();
        if (byHand) {
            verdict.setInvalid(false);
            comment.setInvalid(false);
            sufficient.setInvalid(false);
        }
        changed.accept(byHand);
    }

    private void tell() {
        var now = verdict.getValue();
        if (now == null) verdict.getElement().removeAttribute("data-v");
        else verdict.getElement().setAttribute("data-v", now.tone().css());
        comment.setLabel(
                now == null || now == Verdict.MET
                        ? "Comment to " + first + ", if any"
                        : "What is missing for " + ref + ", to " + first);
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

    void type(OnCriterion typed) {
        verdict.setValue(typed.verdict());
        sufficient.setValue(typed.sufficient());
        comment.setValue(typed.comment());
    }

    OnCriterion typed() {
        return new OnCriterion(verdict.getValue(), sufficient.getValue(), comment.getValue());
    }
}
