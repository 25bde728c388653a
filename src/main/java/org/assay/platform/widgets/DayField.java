package org.assay.platform.widgets;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/** A field for a day, read and shown as the UK writes it. It is told what is wrong; it does not decide. */
public final class DayField {
    private DayField() {}

    /** With this label, empty. */
    public static DatePicker labelled(String label) {
        var field = new DatePicker(label);
        var words = new DatePicker.DatePickerI18n();
        words.setDateFormats("d MMMM yyyy", "d/M/yyyy", "yyyy-MM-dd");
        words.setFirstDayOfWeek(1);
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                .toList());
        field.setLocale(Locale.UK);
        field.setI18n(words);
        field.setManualValidation(true);
        return field;
    }
}
