package org.assay.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, times and numbers as people read them: British English, UK time. */
public final class Spoken {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private Spoken() {}

    /** Such as "24 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day in the UK. */
    public static String day(Instant moment) {
        return DAY.format(moment.atZone(StoryClock.UK));
    }

    /** Such as "24 November 2026, 18:00"; the frame says which time zone it is. */
    public static String moment(Instant moment) {
        return day(moment) + ", " + TIME.format(moment.atZone(StoryClock.UK));
    }

    /** Such as "1 row" and "1,212 rows". */
    public static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d ", number) + (number == 1 ? one : many);
    }

    /** As a heading opens: "No row", "One row", "Twelve rows", "13 rows". */
    public static String opening(long number, String one, String many) {
        return number >= SMALL.length ? count(number, one, many) : opening(number) + " " + (number == 1 ? one : many);
    }

    /** The number alone as a heading opens: "No", "One", "Twelve", "13". */
    public static String opening(long number) {
        if (number >= SMALL.length) return String.format(Locale.UK, "%,d", number);
        String word = SMALL[(int) number];
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
