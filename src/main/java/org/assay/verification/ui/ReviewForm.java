package org.assay.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import org.assay.identity.Drafts;
import org.assay.platform.Refused;
import org.assay.platform.widgets.DayField;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;
import org.assay.verification.ReviewOutcome;
import org.assay.verification.Reviewing;
import org.assay.verification.SampleId;
import org.assay.verification.SampleReview;
import org.assay.verification.SampleSheet;
import org.assay.verification.SampleSheet.Owner;

/** The review of a sample while it is written: a card per criterion, the conclusion, and what an action asks. Kept as a draft. */
class ReviewForm extends Div {
    private final transient Reviewing reviewing;
    private final SampleId sample;
    private final String assessor;
    private final transient Drafts drafts;
    private final transient Runnable sent;
    private final String place;
    private final transient List<FindingCard> cards;
    private final RadioButtonGroup<ReviewOutcome> outcome = new RadioButtonGroup<>("Your conclusion");
    private final TextArea comment = new TextArea();
    private final TextArea what = new TextArea("What must be done");
    private final Select<Owner> who = new Select<>();
    private final DatePicker due = DayField.labelled("By when");
    private final Div action = new Div();
    private final RawHtml refused = new RawHtml();
    private final RawHtml count = new RawHtml().classed("grow");
    private final Button send = new Button("Send the review", press -> send());

    ReviewForm(Reviewing reviewing, SampleSheet sample, Drafts drafts, Runnable sent) {
        this.reviewing = reviewing;
        this.sample = sample.line().id();
        this.assessor = sample.line().assessorName();
        this.drafts = drafts;
        this.sent = sent;
        place = "sample/" + sample.line().id().value();
        cards = sample.sheet().criteria().stream()
                .map(line -> new FindingCard(line, this::changed))
                .toList();
        addClassName("review");
        cards.forEach(this::add);
        conclusion(sample.owners());
        var conclusion = new Div(outcome, comment);
        conclusion.addClassName("decision");
        add(conclusion, action, refused);
        drafts.find(place).flatMap(typed -> TypedReview.read(typed.text())).ifPresent(this::type);
        tell();
    }

    private void conclusion(List<Owner> owners) {
        outcome.setItems(ReviewOutcome.values());
        outcome.setItemLabelGenerator(ReviewForm::words);
        outcome.setManualValidation(true);
        outcome.addValueChangeListener(change -> changed(change.isFromClient()));
        typing(comment, 4000);
        typing(what, 2000);
        who.setLabel("By whom");
        who.setItems(owners);
        who.setItemLabelGenerator(Owner::name);
        who.setValue(owners.getFirst());
        due.addValueChangeListener(change -> changed(change.isFromClient()));
        action.add(new H2("Required action"), what, who, due);
        action.addClassNames("card", "stacked", "ask");
        refused.getElement().setAttribute("tabindex", "-1");
        refused.setVisible(false);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
    }

    private void typing(TextArea area, int longest) {
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.setWidthFull();
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(1500);
        area.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private static String words(ReviewOutcome outcome) {
        return switch (outcome) {
            case AGREED -> "Agree";
            case AGREED_WITH_ADVICE -> "Agree, with advice";
            case ACTION_REQUIRED -> "Require an action";
            case RETURNED -> "Return the unit";
        };
    }

    /** The bar that stays in sight: how far the review is, and the button that sends it. */
    Div bar() {
        var rest = new Button("Agree on the rest", press -> {
            cards.forEach(FindingCard::agree);
            changed();
        });
        var bar = new Div(count, rest, send);
        bar.addClassName("pending");
        return bar;
    }

    private void changed(boolean byHand) {
        if (byHand) changed();
        else tell();
    }

    private void changed() {
        drafts.save(place, typed().text());
        tell();
    }

    private void tell() {
        long agreed = cards.stream().filter(card -> card.agrees().orElse(false)).count();
        long against =
                cards.stream().filter(card -> !card.agrees().orElse(true)).count();
        count.show(Markup.of(
                "<b>{} of {} looked at</b><p class=\"sm mut\">{} agreed, {} disputed</p>",
                agreed + against,
                cards.size(),
                agreed,
                against));
        action.setVisible(outcome.getValue() == ReviewOutcome.ACTION_REQUIRED);
        comment.setLabel(
                outcome.getValue() == ReviewOutcome.RETURNED
                        ? "Why the unit goes back"
                        : outcome.getValue() == ReviewOutcome.AGREED_WITH_ADVICE
                                ? "The advice"
                                : "Feedback to " + assessor + ", if any");
    }

    private void send() {
        var chosen = outcome.getValue();
        if (chosen == null) {
            outcome.setErrorMessage("Choose your conclusion.");
            outcome.setInvalid(true);
            outcome.getElement().executeJs("setTimeout(() => {this.focus(); this.scrollIntoView({block: 'center'})})");
            send.setEnabled(true);
            return;
        }
        outcome.setInvalid(false);
        try {
            reviewing.review(sample, review(chosen));
            drafts.forget(place);
            Toast.done("Review sent.", assessor + " can read it now.");
            sent.run();
        } catch (Refused no) {
            send.setEnabled(true);
            cards.forEach(FindingCard::complain);
            refused.show(RefusalCard.alert(no.getMessage(), no.refusal().details()));
            refused.setVisible(true);
            refused.getElement().executeJs("setTimeout(() => {this.focus(); this.scrollIntoView({block: 'center'})})");
        }
    }

    private SampleReview review(ReviewOutcome chosen) {
        var day = due.getValue();
        return new SampleReview(
                chosen,
                comment.getValue(),
                cards.stream().flatMap(card -> card.finding().stream()).toList(),
                chosen == ReviewOutcome.ACTION_REQUIRED
                        ? List.of(new SampleReview.Ask(
                                what.getValue(), who.getValue().person(), day == null ? java.time.LocalDate.MIN : day))
                        : List.of());
    }

    private TypedReview typed() {
        var typed = new HashMap<String, TypedReview.OnCriterion>();
        cards.forEach(card -> typed.put(card.key(), card.typed()));
        return new TypedReview(typed, outcome.getValue(), comment.getValue(), what.getValue(), due.getValue());
    }

    private void type(TypedReview typed) {
        cards.forEach(card -> card.type(typed.on(card.key())));
        outcome.setValue(typed.outcome());
        comment.setValue(typed.comment());
        what.setValue(typed.what());
        due.setValue(typed.due());
    }
}
