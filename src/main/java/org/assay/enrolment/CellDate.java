package org.assay.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody typed it into a cell.
 *
 * @param day null when it is none
 * @param ambiguous whether it is one in either order, and they differ
 */
record CellDate(@Nullable LocalDate day, boolean ambiguous) {
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final DateTimeFormatter WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d [MMMM][MMM] uuuu")
            .toFormatter(Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);

    static CellDate read(String cell, DateOrder order) {
        var figures = FIGURES.matcher(cell);
        if (!figures.matches()) return new CellDate(written(cell), false);
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(2));
        int year = Integer.parseInt(figures.group(3));
        if (figures.group(3).length() == 2) year += 2000;
        LocalDate dayFirst = date(year, second, first);
        LocalDate monthFirst = date(year, first, second);
        return switch (order) {
            case DAY_FIRST -> new CellDate(dayFirst, false);
            case MONTH_FIRST -> new CellDate(monthFirst, false);
            case UNDECIDED -> {
                if (dayFirst == null) yield new CellDate(monthFirst, false);
                if (monthFirst == null || monthFirst.equals(dayFirst)) yield new CellDate(dayFirst, false);
                yield new CellDate(null, true);
            }
        };
    }

    private static @Nullable LocalDate written(String cell) {
        for (var format : new DateTimeFormatter[] {DateTimeFormatter.ISO_LOCAL_DATE, WORDS}) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeParseException another) {
                // the next format is tried
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
