package org.assay.home.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.platform.StoryClock;

/** Lists and days as homes say them. */
final class Told {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Noun WORKING_DAYS = Noun.of("working day");

    private Told() {}

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "Tuesday 24 November", for days near by. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "24 November 2026". */
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, StoryClock.UK);
    }

    static String date(Instant at) {
        return date(dayOf(at));
    }

    /** How much is left of a promise: "1 working day left", "due today", "2 working days late". */
    static String left(int workingDays) {
        if (workingDays == 0) return "due today";
        return WORKING_DAYS.inFigures(Math.abs(workingDays)) + (workingDays > 0 ? " left" : " late");
    }

    /** The beginning of what somebody wrote, cut at a word. */
    static String beginning(String words, int longest) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) return line;
        int cut = line.lastIndexOf(' ', longest - 1);
        return line.substring(0, cut < longest / 2 ? longest - 1 : cut) + "…";
    }
}
