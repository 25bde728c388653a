package org.assay.platform.widgets;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
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
        words.setMonthNames(List.of(
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December"));
        field.setLocale(Locale.UK);
        field.setI18n(words);
        field.setManualValidation(true);
        return field;
    }
}
