package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.JudgementPass;
import org.assay.assessment.Judging;
import org.assay.assessment.Submission;
import org.assay.assessment.Verdict;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Drafts;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.QualificationCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on one submission: ticks for the item, a card per criterion, one overall feedback, and the bar that sends it all at
 * once. Until then everything typed is a draft.
 */
class DecisionsPane extends Section implements DecisionCard.Surroundings {
    private static final int PAUSE = 1500;

    private final EvidenceId evidence;
    private final int version;
    private final transient Judging judging;
    private final transient AssessingUnits units;
    private final transient Drafts drafts;
    private final transient Runnable sent;
    private final String place;
    private final String first;
    private final RawHtml refused = new RawHtml().classed("refused");
    private final CheckboxGroup<Tick> ticks = new CheckboxGroup<>();
    private final List<DecisionCard> cards = new ArrayList<>();
    private final TextArea feedback = new TextArea("Overall feedback, with the next step");
    private final RawHtml count = new RawHtml().classed("grow");
    private final Div scroll = new Div();
    private boolean touched;
    private @Nullable DecisionCard current;

    DecisionsPane(
            Submission submission,
            Judging judging,
            AssessingUnits units,
            QualificationCatalogue catalogue,
            Drafts drafts,
            Runnable sent) {
        this.evidence = submission.item().id();
        this.version = submission.item().version();
        this.judging = judging;
        this.units = units;
        this.drafts = drafts;
        this.sent = sent;
        this.first = submission.learnerName().split(" ")[0];
        this.place = TypedJudgement.place(submission.item());
        addClassName("decisions");
        getElement().setAttribute("aria-label", "Decisions");
        submission
                .sought()
                .forEach(sought -> cards.add(new DecisionCard(
                        sought,
                        cards.size(),
                        submission.learnerName(),
                        catalogue.unit(sought.putForward().unit()),
                        this)));
        fields();
        lay();
        var saved = drafts.find(place);
        saved.flatMap(typed -> TypedJudgement.read(typed.text())).ifPresent(this::type);
        count(saved.map(Drafts.Typed::savedAt).orElse(null));
        cards.stream().filter(card -> !card.complete()).findFirst().ifPresent(this::unfold);
    }

    private void fields() {
        ticks.setId("judgement-ticks");
        ticks.setItems(Tick.values());
        ticks.setItemLabelGenerator(Tick::word);
        ticks.setLabel("This evidence is");
        ticks.addClassNames("five", "three");
        ticks.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                touch();
                changed();
            }
        });
        feedback.setId("judgement-feedback");
        feedback.setWidthFull();
        feedback.setMinRows(3);
        feedback.setMaxLength(8000);
        feedback.setManualValidation(true);
        feedback.setValueChangeMode(ValueChangeMode.LAZY);
        feedback.setValueChangeTimeout(PAUSE);
        feedback.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                feedback.setInvalid(false);
                changed();
            }
        });
        refused.getElement().setAttribute("tabindex", "-1");
        refused.setVisible(false);
        refused.onAct(this::mend);
    }

    private void lay() {
        var head = new RawHtml(Markup.of(
                        "<h2 class=\"pane-title\">{}</h2><button type=\"button\" class=\"bare\" popovertarget=\"shortcuts\">Shortcuts <kbd>?</kbd></button>{}",
                        DueLine.criteria(cards.size()),
                        Shortcuts.popover()))
                .classed("between", "panehead");
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "-1");
        scroll.add(refused, ticks);
        cards.forEach(scroll::add);
        scroll.add(feedback);
        var send = new Button("Send judgement", press -> send());
        send.setId("send-judgement");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(count, send);
        bar.addClassName("pending");
        add(head, scroll, bar);
    }

    private void touch() {
        touched = true;
        ticks.addClassName("touched");
    }

    private void type(TypedJudgement typed) {
        if (typed.ticks() != null) {
            ticks.setValue(typed.ticks());
            touch();
        }
        cards.forEach(card -> card.type(typed.on(card.key())));
        feedback.setValue(typed.feedback());
    }

    private TypedJudgement typed() {
        Map<String, TypedJudgement.OnCriterion> decisions = new LinkedHashMap<>();
        cards.forEach(card -> decisions.put(card.key(), card.typed()));
        return new TypedJudgement(touched ? Set.copyOf(ticks.getValue()) : null, decisions, feedback.getValue());
    }

    @Override
    public void changed() {
        count(drafts.save(place, typed().text()));
    }

    private void count(@Nullable Instant savedAt) {
        var made = new EnumMap<Verdict, Integer>(Verdict.class);
        cards.forEach(card -> card.chosen().ifPresent(verdict -> made.merge(verdict, 1, Integer::sum)));
        int decided = made.values().stream().mapToInt(Integer::intValue).sum();
        count.show(Markup.of(
                "<p><b>{} of {} decided</b>{}</p><p class=\"states\">{}</p>",
                decided,
                cards.size(),
                savedAt == null ? "" : Markup.of(" <span class=\"xs mut\">Draft saved {}</span>", When.time(savedAt)),
                Markup.each(
                        made.entrySet(),
                        one -> StateMark.state(
                                one.getKey(),
                                one.getValue() + " " + one.getKey().word().toLowerCase(java.util.Locale.UK)))));
    }

    @Override
    public void open(DecisionCard card) {
        if (card == current) fold();
        else unfold(card);
        card.takeFocus();
    }

    private void unfold(DecisionCard card) {
        if (current != null) current.unfold(false);
        current = card;
        card.unfold(true);
    }

    private void fold() {
        if (current != null) current.unfold(false);
        current = null;
    }

    @Override
    public void override(DecisionCard card, String rule) {
        card.rule(rule)
                .ifPresent(line -> new ReasonDialog(
                                "Is there enough for " + card.ref() + " all the same?",
                                line.putForward().words()
                                        + " Your reason is recorded, and the unit is more likely to be sampled.",
                                "Override the rule")
                        .ask(reason -> {
                            units.override(card.assessment(), line.rule().id(), reason);
                            refresh();
                            Toast.done("Override recorded.", "Your reason stands beside the rule.");
                        }));
    }

    private void refresh() {
        var now = judging.open(evidence);
        for (var card : cards)
            now.sought().stream()
                    .filter(sought -> DecisionCard.key(sought).equals(card.key()))
                    .forEach(card::rules);
    }

    /** A key of {@link Shortcuts}. */
    void key(String key) {
        switch (key) {
            case "j" -> step(1);
            case "k" -> step(-1);
            case "1" -> decide(Verdict.MET);
            case "2" -> decide(Verdict.NOT_YET_MET);
            case "3" -> decide(Verdict.MORE_EVIDENCE);
            case "c" -> {
                if (current != null) current.takeComment();
            }
            default -> {}
        }
    }

    private void step(int by) {
        if (cards.isEmpty()) return;
        int at = current == null ? (by > 0 ? -1 : cards.size()) : cards.indexOf(current);
        var next = cards.get(Math.clamp(at + by, 0, cards.size() - 1));
        unfold(next);
        next.takeFocus();
    }

    /** What is met folds, and the next one that is open takes over; what is not met wants a comment. */
    private void decide(Verdict verdict) {
        var card = current;
        if (card == null) return;
        card.decide(verdict);
        if (!card.complete()) {
            if (verdict != Verdict.MET) card.takeComment();
            return;
        }
        cards.stream()
                .filter(other -> !other.complete())
                .findFirst()
                .ifPresentOrElse(
                        next -> {
                            unfold(next);
                            next.takeFocus();
                        },
                        () -> {
                            fold();
                            feedback.focus();
                        });
    }

    private void send() {
        var chosen = ticks.getValue();
        var decisions = cards.stream().flatMap(card -> card.decision().stream()).toList();
        try {
            judging.judge(new JudgementPass(
                    evidence,
                    version,
                    chosen.contains(Tick.VALID),
                    chosen.contains(Tick.AUTHENTIC),
                    chosen.contains(Tick.CURRENT),
                    decisions,
                    feedback.getValue()));
        } catch (Refused no) {
            changed();
            refuse(no.refusal());
            return;
        }
        drafts.forget(place);
        Toast.done("Judgement sent.", first + " can read it now.");
        sent.run();
    }

    private void refuse(Refusal refusal) {
        var lines = new ArrayList<Markup>();
        for (String sentence : refusal.details()) {
            var about = about(sentence);
            about.complain(sentence);
            if (!sentence.equals(refusal.sentence()))
                lines.add(Markup.of(
                        "<button type=\"button\" class=\"link\" data-act=\"mend:{}\">{}</button>",
                        about.place(),
                        sentence));
        }
        refused.show(RefusalCard.standingWith(refusal.sentence(), lines));
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(true);
        refused.getElement().executeJs("setTimeout(() => {this.focus(); this.scrollIntoView({block: 'nearest'})})");
    }

    /** Where a sentence of a refusal is mended. */
    private record About(String place, java.util.function.Consumer<String> told) {
        void complain(String sentence) {
            told.accept(sentence);
        }
    }

    private About about(String sentence) {
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            if (List.of(sentence.split("[^0-9A-Za-z.]+|\\.(?=\\s|$)"))
                    .contains(card.ref().value())) return new About(Integer.toString(i), card::complain);
        }
        return new About("feedback", words -> {
            if (!feedback.getValue().isBlank()) return;
            feedback.setErrorMessage(words);
            feedback.setInvalid(true);
        });
    }

    private void mend(String act) {
        String where = act.replaceFirst("^mend:", "");
        if (where.equals("feedback")) feedback.focus();
        else if (where.matches("[0-9]{1,3}") && Integer.parseInt(where) < cards.size()) {
            var card = cards.get(Integer.parseInt(where));
            unfold(card);
            card.takeFocus();
        }
    }
}
