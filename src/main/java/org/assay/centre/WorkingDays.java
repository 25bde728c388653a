package org.assay.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days: Monday to Friday without England's bank holidays. The holidays are data ({@code bank-holidays-england.txt}, 2025 to
 * 2028, from gov.uk/bank-holidays); a year that the data does not reach counts Monday to Friday.
 */
public final class WorkingDays {
    private static final Set<LocalDate> HOLIDAYS = holidays();

    private WorkingDays() {}

    public static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /**
     * The day that lies so many working days after another: the day itself never counts.
     *
     * @param days at least 0
     */
    public static LocalDate after(LocalDate from, int days) {
        if (days < 0) throw new IllegalArgumentException("Working days are counted forwards: " + days);
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) left--;
        }
        return day;
    }

    /** How many working days have passed: those after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(
                to.isAfter(from)
                        ? from.plusDays(1)
                                .datesUntil(to.plusDays(1))
                                .filter(WorkingDays::isWorking)
                                .count()
                        : 0);
    }

    private static Set<LocalDate> holidays() {
        try (var data = Objects.requireNonNull(
                WorkingDays.class.getResourceAsStream("bank-holidays-england.txt"), "holidays")) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
