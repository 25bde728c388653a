package org.assay.verification.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import org.assay.verification.Quality;

/** What is asked of a verifier who disagrees on a criterion: which qualities it wants, and why. */
class Disagreement extends Div {
    private final String criterion;
    private final CheckboxGroup<Quality> wanting = new CheckboxGroup<>();
    private final TextArea comment = new TextArea();

    Disagreement(String criterion, Runnable changed) {
        this.criterion = criterion;
        wanting.setLabel("What does not hold");
        wanting.setItems(Quality.values());
        wanting.setItemLabelGenerator(quality -> "Not " + quality.word());
        wanting.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.run();
        });
        comment.setLabel("Why you disagree on " + criterion);
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
        addClassName("against");
        add(wanting, comment);
    }

    Set<Quality> wanting() {
        return wanting.getValue();
    }

    String comment() {
        return comment.getValue();
    }

    void type(Set<Quality> qualities, String words) {
        wanting.setValue(qualities);
        comment.setValue(words);
    }

    /** Marks a comment that is missing. */
    void complain() {
        if (!comment.getValue().isBlank()) return;
        comment.setErrorMessage("Write why you disagree on " + criterion + ".");
        comment.setInvalid(true);
    }
}
