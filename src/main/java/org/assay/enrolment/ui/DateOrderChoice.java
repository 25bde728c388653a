package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.enrolment.DateOrder;
import org.assay.enrolment.StagedImport;
import org.assay.platform.Spoken;

/** What the file's own first doubtful date means, chosen once for all rows. */
class DateOrderChoice extends Div {
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D(\\d{2,4})");

    DateOrderChoice(StagedImport.Group group, SerializableConsumer<DateOrder> chosen) {
        String found = group.problems().getFirst().found();
        var choice = new RadioButtonGroup<DateOrder>("What " + found + " means");
        choice.setItems(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
        choice.setItemLabelGenerator(order -> order.word() + ": " + meaning(found, order));
        choice.setValue(DateOrder.DAY_FIRST);
        addClassNames("card", "order");
        add(
                choice,
                new Button(
                        "Repair " + Spoken.count(group.rows(), "row", "rows"),
                        press -> chosen.accept(choice.getValue())));
    }

    private static String meaning(String found, DateOrder order) {
        var figures = FIGURES.matcher(found);
        if (!figures.matches()) return found;
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        String day = figures.group(dayFirst ? 1 : 2);
        int month = Integer.parseInt(figures.group(dayFirst ? 2 : 1));
        String year = figures.group(3);
        return Integer.parseInt(day) + " " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " "
                + (year.length() == 2 ? "20" + year : year);
    }
}
