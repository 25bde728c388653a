package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time, with a button that says now. */
class TimeField extends Div {
    private final TimePicker time;

    TimeField(String label, Clock clock, Runnable changed) {
        time = new TimePicker(label);
        time.setLocale(Locale.UK);
        time.setManualValidation(true);
        time.addValueChangeListener(change -> {
            time.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
        var now = new Button("Now", press -> {
            time.setValue(now(clock));
            changed.run();
        });
        now.setAriaLabel(label + ": now");
        now.addThemeVariants(ButtonVariant.SMALL);
        addClassName("when");
        add(time, now);
    }

    static LocalTime now(Clock clock) {
        return LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    @Nullable
    LocalTime value() {
        return time.getValue();
    }

    void value(@Nullable LocalTime value) {
        time.setValue(value);
    }

    TimePicker field() {
        return time;
    }
}
