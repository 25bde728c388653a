package org.assay.assessment.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Fields whose words are kept as they are typed, within two seconds. */
final class Typing {
    private static final int PAUSE = 1500;

    private Typing() {}

    static TextField line(String label, int longest, Runnable changed) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
        return field;
    }

    static TextArea area(String label, int rows, int longest, Runnable changed) {
        var field = new TextArea(label);
        field.setMinRows(rows);
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
        return field;
    }
}
