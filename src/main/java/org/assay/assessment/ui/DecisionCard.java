package org.assay.assessment.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.CriterionState;
import org.assay.assessment.JudgementPass;
import org.assay.assessment.RuleLine;
import org.assay.assessment.Submission;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.Verdict;
import org.assay.assessment.ui.TypedJudgement.OnCriterion;
import org.assay.evidence.PutForward;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Packed;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One criterion that a submission is put forward for, and the decision on it. Folded it says what was decided; open it shows its {@link
 * DecisionFields}. They are made when it is opened first: on a submission of many criteria most cards are folded most of the time.
 */
class DecisionCard extends Div {
    /** What a card tells its surroundings. */
    interface Surroundings {
        void open(DecisionCard card);

        void changed();

        void override(DecisionCard card, String rule);
    }

    private final String key;
    private final String first;
    private final int place;
    private final transient Surroundings around;
    private final RawHtml head = new RawHtml().classed("cardhead");
    private final RawHtml state = new RawHtml().classed("cardstate");
    private final transient PutForward putForward;
    private final UnitAssessmentId assessment;
    private final Packed story;
    private transient List<RuleLine> rules;
    private @Nullable DecisionFields fields;
    /** What is decided while there are no fields yet. */
    private transient OnCriterion typed = OnCriterion.NOTHING;

    /** @param place among the cards of the submission */
    DecisionCard(Submission.Sought sought, int place, String learnerName, Unit unit, Surroundings around) {
        this.place = place;
        this.around = around;
        this.first = learnerName.split(" ")[0];
        this.key = key(sought);
        this.putForward = sought.putForward();
        this.assessment = sought.assessment();
        this.rules = sought.rules();
        this.story = Packed.of(SoughtMarkup.of(sought, first, unit).html());
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
        add(top);
        tell();
    }

    static String key(Submission.Sought sought) {
        var one = sought.putForward();
        return one.enrolment().value() + "/" + one.unit() + "/" + one.criterion();
    }

    private DecisionFields fields() {
        if (fields == null) {
            fields = new DecisionFields(ref().value(), place, first, new Markup(story.text()), this::changed);
            fields.setVisible(false);
            fields.rules(rules);
            fields.onOverride(rule -> around.override(this, rule));
            fields.type(typed);
            add(fields);
        }
        return fields;
    }

    private void changed(boolean byHand) {
        tell();
        if (byHand) around.changed();
    }

    private void tell() {
        state.show(chosen().map(StateMark::state)
                .orElseGet(() -> StateMark.state(CriterionState.BEING_LOOKED_AT, "Not decided")));
    }

    /** Shows the rules as they stand after an override. */
    void rules(Submission.Sought now) {
        rules = now.rules();
        if (fields != null) fields.rules(rules);
    }

    Optional<RuleLine> rule(String id) {
        return rules.stream().filter(line -> line.rule().id().equals(id)).findFirst();
    }

    void unfold(boolean open) {
        if (open || fields != null) fields().setVisible(open);
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
        fields().takeComment();
    }

    void complain(String sentence) {
        fields().complain(sentence);
    }

    void decide(Verdict chosen) {
        fields().decide(chosen);
    }

    Optional<Verdict> chosen() {
        return Optional.ofNullable(typed().verdict());
    }

    /** Nothing is left to say here. */
    boolean complete() {
        var now = typed();
        return now.verdict() != null
                && (now.verdict() == Verdict.MET
                        ? now.sufficient()
                        : !now.comment().isBlank());
    }

    String key() {
        return key;
    }

    CriterionRef ref() {
        return putForward.criterion();
    }

    UnitAssessmentId assessment() {
        return assessment;
    }

    void type(OnCriterion draft) {
        typed = draft;
        if (fields != null) fields.type(draft);
        tell();
    }

    OnCriterion typed() {
        return fields == null ? typed : fields.typed();
    }

    Optional<JudgementPass.Decision> decision() {
        var now = typed();
        return chosen().map(verdict -> new JudgementPass.Decision(
                putForward.enrolment(),
                putForward.unit(),
                putForward.criterion(),
                verdict,
                now.sufficient(),
                now.comment()));
    }
}
