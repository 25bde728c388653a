package org.assay.assessment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.platform.StoryClock;

/** Days and times as screens say them, in UK time. */
final class When {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private When() {}

    /** "24 November 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(StoryClock.UK));
    }

    /** "24 Nov 2026", for tables. */
    static String brief(Instant at) {
        return SHORT.format(at.atZone(StoryClock.UK));
    }

    static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** "14:06". */
    static String time(Instant at) {
        return TIME.format(at.atZone(StoryClock.UK));
    }

    /** "24 November 2026 at 14:06". */
    static String moment(Instant at) {
        return day(at) + " at " + time(at);
    }
}
