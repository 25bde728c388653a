package org.assay.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.platform.StoryClock;

/**
 * What everything told of one centre shares.
 *
 * @param number of the centre, from 1
 * @param wave how often learners were added before: everything told for a wave has chance of its own
 * @param today begins at this moment; nothing that is told lies after it
 */
record Frame(UUID centre, String name, int number, int wave, long seed, Size size, Instant today, Member admin) {
    Chance chance(long kind, long one) {
        return new Chance(seed, number, wave, kind, one);
    }

    /** A moment in working hours of the day so many days before today. */
    Instant daysAgo(double days, Chance chance) {
        long second = today.getEpochSecond() - (long) (Math.max(1, Math.ceil(days)) * 86_400);
        return Instant.ofEpochSecond(second + 8 * 3600 + chance.from(0, 8 * 3600), chance.from(0, 999_999) * 1000L);
    }

    /** A moment so much later, in working hours; today's beginning where that is sooner. */
    Instant after(Instant moment, int leastMinutes, int mostMinutes, Chance chance) {
        var later = moment.plusSeconds(60L * chance.from(leastMinutes, mostMinutes) + chance.from(0, 59));
        long hour = later.getEpochSecond() % 86_400 / 3600;
        if (hour >= 19) later = later.plusSeconds(14 * 3600);
        else if (hour < 8) later = later.plusSeconds((8 - hour) * 3600);
        return later.isBefore(today) ? later : today.minusSeconds(1);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, StoryClock.UK);
    }
}
