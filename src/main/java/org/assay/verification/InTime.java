package org.assay.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.platform.StoryClock;

/** Days and moments as a British reader writes them, on UK time. */
final class InTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (z)", Locale.UK);

    private InTime() {}

    /** "27 November 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant moment) {
        return day(on(moment));
    }

    /** "27 Nov 2026", for columns. */
    static String brief(LocalDate day) {
        return SHORT.format(day).replace(' ', '\u00A0');
    }

    static String brief(Instant moment) {
        return brief(on(moment));
    }

    /** "November 2026". */
    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** "27 November 2026, 18:00 (GMT)". */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(StoryClock.UK));
    }

    /** "23 to 27 November 2026", and no more of it twice than is needed. */
    static String span(LocalDate from, LocalDate until) {
        if (from.equals(until)) return day(from);
        if (from.getYear() != until.getYear()) return day(from) + " to " + day(until);
        return (from.getMonth() == until.getMonth() ? from.getDayOfMonth() : DAY_OF_YEAR.format(from)) + " to "
                + day(until);
    }

    static LocalDate on(Instant moment) {
        return moment.atZone(StoryClock.UK).toLocalDate();
    }
}
