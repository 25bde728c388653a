package org.assay.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The product's clock. It tells the real time, unless a caller tells a story about the past within {@link #at}: the demo and the
 * tests walk through weeks in seconds, and every deed carries the time of the story.
 */
public final class StoryClock extends Clock {
    /** Centres work on UK time; instants are stored in UTC. */
    public static final ZoneId UK = ZoneId.of("Europe/London");

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    public static void at(Instant moment, Runnable deed) {
        ScopedValue.where(TOLD, moment).run(deed);
    }

    @Override
    public ZoneId getZone() {
        return UK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        Instant now = TOLD.isBound() ? TOLD.get() : Instant.now();
        return now.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
