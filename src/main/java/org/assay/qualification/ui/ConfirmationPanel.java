package org.assay.qualification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.Confirmation;
import org.assay.qualification.Confirmations;
import org.assay.qualification.Specification;

/** Whether the centre has confirmed the specification, and the means to do so for those who may. */
class ConfirmationPanel extends Div {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST = 300;

    private final Specification specification;
    private final transient Confirmations confirmations;

    ConfirmationPanel(Specification specification, Confirmations confirmations) {
        this.specification = specification;
        this.confirmations = confirmations;
        addClassNames("card", "confirmation");
        show();
    }

    private void show() {
        removeAll();
        Optional<Confirmation> confirmed = confirmations.of(specification.key());
        Optional<Refusal> refusal = confirmations.refusal(specification.key());
        add(new RawHtml(state(confirmed, refusal)));
        if (refusal.isEmpty()) {
            form(confirmed.isPresent());
        }
    }

    private Markup state(Optional<Confirmation> confirmed, Optional<Refusal> refusal) {
        Markup head = Markup.of("<h2>Checked against the document</h2>");
        if (specification.centreDevised()) {
            return head.and(Markup.of("<p class=\"sm mut\">{}</p>", refusal.map(Refusal::sentence)));
        }
        Markup told = confirmed
                .map(by -> Markup.of(
                        "<p>{}</p><p class=\"sm\">{} compared it with “{}” on {}.</p>",
                        StateMark.badge(Confirmation.Standing.CONFIRMED),
                        by.by(),
                        by.document(),
                        DAY.format(by.on())))
                .orElseGet(() -> Markup.of(
                        "<p>{}</p><p class=\"sm\">Nobody at your centre has compared these words with {}’s own document."
                                + " Until then nothing can be claimed on this specification.</p>",
                        StateMark.badge(Confirmation.Standing.NOT_CONFIRMED),
                        specification.awardedBy()));
        return head.and(told)
                .and(Markup.of("{}", refusal.map(why -> Markup.of("<p class=\"sm mut\">{}</p>", why.sentence()))));
    }

    private void form(boolean confirmed) {
        TextField words = new TextField(confirmed ? "Why it no longer stands" : "Document and its version");
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        Button deed = new Button(confirmed ? "Withdraw confirmation" : "Confirm the words");
        if (!confirmed) {
            deed.addThemeVariants(ButtonVariant.PRIMARY);
        }
        deed.addClickListener(pressed -> send(words, confirmed));
        add(words, deed);
    }

    private void send(TextField words, boolean confirmed) {
        try {
            if (confirmed) {
                confirmations.withdraw(specification.key(), words.getValue());
            } else {
                confirmations.confirm(specification.key(), words.getValue());
            }
            show();
        } catch (Refused refused) {
            words.setErrorMessage(refused.getMessage());
            words.setInvalid(true);
            words.focus();
        }
    }
}
