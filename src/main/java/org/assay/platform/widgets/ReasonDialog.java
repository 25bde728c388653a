package org.assay.platform.widgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why, before a deed that the record must explain. It does not close on an empty reason. */
public final class ReasonDialog {
    private static final int LONGEST = 2000;

    private final Dialog dialog = new Dialog();
    private final TextArea reason = new TextArea();
    private final Button confirm = new Button();
    private final Button keep = new Button("Keep it as it is");

    /**
     * Not yet open.
     *
     * @param question the heading, for example "Return this unit?"
     * @param what what happens and who is told
     * @param deed the button, for example "Return the unit"
     */
    public ReasonDialog(String question, String what, String deed) {
        dialog.setHeaderTitle(question);
        dialog.setWidth("min(520px, calc(100vw - 32px))");
        dialog.add(new Paragraph(what), reason);
        dialog.getFooter().add(keep, confirm);
        reason.setLabel("Reason");
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setManualValidation(true);
        confirm.setText(deed);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(click -> dialog.close());
    }

    /** Another label than "Reason". */
    public ReasonDialog labelled(String label) {
        reason.setLabel(label);
        return this;
    }

    /** Other words than "Keep it as it is" on the button that does nothing. */
    public ReasonDialog keeping(String words) {
        keep.setText(words);
        return this;
    }

    /** The deed takes something away: its button shows that. */
    public ReasonDialog destructive() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** Opens it; the reason arrives trimmed and never empty, after the dialog has closed. */
    public void ask(SerializableConsumer<String> answer) {
        confirm.addClickListener(click -> {
            String given = reason.getValue().strip();
            if (given.isEmpty()) {
                reason.setErrorMessage("Write the reason; it is kept in the record");
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            dialog.close();
            answer.accept(given);
        });
        dialog.open();
        reason.focus();
    }
}
