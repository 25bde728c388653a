package org.assay.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * How much the files of one learner and of one centre may take up, and how much of the disk stays free whatever comes. What is arriving
 * counts with what is there, so that many at once do not pass what one may not.
 */
@Component
class Quotas {
    /** How long a sum is good for, while there is room. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** From this share of the quota on nothing is remembered. */
    private static final double NEARLY = 0.8;

    private final JdbcClient jdbc;
    private final FileStore store;
    private final long perPerson;
    private final long perCentre;
    private final long floor;
    private final ConcurrentHashMap<UUID, AtomicLong> arriving = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, Total> totals = new ConcurrentHashMap<>();

    Quotas(
            JdbcClient jdbc,
            FileStore store,
            @Value("${assay.files.quota-per-person:20GB}") DataSize perPerson,
            @Value("${assay.files.quota-per-centre:2TB}") DataSize perCentre,
            @Value("${assay.files.free-floor:500MB}") DataSize floor) {
        this.jdbc = jdbc;
        this.store = store;
        this.perPerson = perPerson.toBytes();
        this.perCentre = perCentre.toBytes();
        this.floor = floor.toBytes();
    }

    /** What is there already, in bytes; the same bytes used twice count twice. */
    record Used(LearnerId learner, long ofLearner, long ofCentre) {}

    /** What a learner or a centre has, when it was last added up, and what has arrived here since, in bytes. */
    private record Total(long bytes, long at, AtomicLong since) {
        Total(long bytes) {
            this(bytes, System.nanoTime(), new AtomicLong());
        }

        boolean isGood(long quota) {
            return System.nanoTime() - at < REMEMBERED.toNanos() && now() <= quota * NEARLY;
        }

        long now() {
            return bytes + since.get();
        }
    }

    @Transactional(readOnly = true)
    Used used(LearnerId learner) {
        var centre = Actor.current().centre().value();
        return new Used(
                learner,
                total(
                        learner.value(),
                        perPerson,
                        () -> jdbc.sql(
                                        "select coalesce(sum(f.bytes), 0) from evidence e join evidence_file f on f.centre_id ="
                                                + " e.centre_id and f.evidence = e.id where e.centre_id = :centre and e.learner = :learner")
                                .param("centre", centre)
                                .param("learner", learner.value())
                                .query(Long.class)
                                .single()),
                total(
                        centre,
                        perCentre,
                        () -> jdbc.sql("select coalesce(sum(bytes), 0) from evidence_file where centre_id = :centre")
                                .param("centre", centre)
                                .query(Long.class)
                                .single()));
    }

    /** Added up again from time to time, and each time as soon as it matters: a centre has many files, and every upload would add all up. */
    private long total(UUID whose, long quota, Supplier<Long> sum) {
        var total = totals.get(whose);
        if (total == null || !total.isGood(quota)) {
            total = new Total(sum.get());
            totals.put(whose, total);
        }
        return total.now();
    }

    /**
     * Room for a file on its way; given back when closed.
     *
     * @param declared how long the file says that it is; -1 where it does not
     * @throws Refused where it does not fit, before any of it is read
     */
    Room room(String name, Used used, long declared) throws java.io.IOException {
        var room = new Room(name, used, Actor.current().centre().value());
        try {
            if (declared > 0) room.take(declared);
            else room.take(0);
            room.declared = Math.max(0, declared);
            return room;
        } catch (RuntimeException | java.io.IOException full) {
            room.close();
            throw full;
        }
    }

    /** A file's place while it arrives. */
    final class Room implements AutoCloseable {
        private final String name;
        private final Used used;
        private final AtomicLong ofLearner;
        private final AtomicLong ofCentre;
        private final UUID centre;
        private long taken;
        private long declared;
        private long read;

        Room(String name, Used used, UUID centre) {
            this.name = name;
            this.used = used;
            this.ofLearner = arriving.computeIfAbsent(used.learner().value(), fresh -> new AtomicLong());
            this.centre = centre;
            this.ofCentre = arriving.computeIfAbsent(centre, fresh -> new AtomicLong());
        }

        /** Told of what has been read; whoever sends more than was declared takes more room. */
        void read(int bytes) throws java.io.IOException {
            read += bytes;
            if (read > Math.max(declared, taken)) take(Math.max(bytes, 1024 * 1024));
        }

        private void take(long bytes) throws java.io.IOException {
            taken += bytes;
            long learner = used.ofLearner() + ofLearner.addAndGet(bytes);
            long centre = used.ofCentre() + ofCentre.addAndGet(bytes);
            if (learner > perPerson)
                throw new Refused(
                        "file-quota",
                        "“" + name + "” was not taken: your files take up " + size(used.ofLearner()) + " of the "
                                + size(perPerson)
                                + " that one learner may keep. Take out what you no longer need, or ask your centre.");
            if (centre > perCentre)
                throw new Refused(
                        "file-quota",
                        "“" + name + "” was not taken: the files of your centre take up " + size(used.ofCentre())
                                + " of the " + size(perCentre)
                                + " that it may keep. Tell your centre; what you wrote is safe.");
            if (store.free() - bytes < floor)
                throw new Refused(
                        "file-disk",
                        "There is no room for files at the moment, so “" + name
                                + "” was not taken. What you wrote is safe. Tell your centre, and send it again"
                                + " later.");
        }

        @Override
        public void close() {
            ofLearner.addAndGet(-taken);
            ofCentre.addAndGet(-taken);
            // Also what was given up again: too much is found out before anybody is refused for it.
            for (var whose : List.of(used.learner().value(), centre)) {
                var total = totals.get(whose);
                if (total != null) total.since().addAndGet(taken);
            }
        }
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) return Math.max(bytes > 0 ? 1 : 0, bytes / 1000) + " KB";
        if (bytes < 1_000_000_000) return String.format(Locale.UK, "%.1f MB", bytes / 1e6);
        return String.format(Locale.UK, "%.1f GB", bytes / 1e9);
    }
}
