package org.assay.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.platform.Clamd;
import org.assay.platform.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has files looked through, one at a time: at once when one has arrived, and again and again while the scanner does not answer. At the
 * start and every ten minutes it looks for files of every centre that wait, whoever took them in. Without a scanner it does nothing.
 */
@Component
class Scanning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);
    private static final int AT_A_TIME = 200;
    private static final long EVERYWHERE = TimeUnit.MINUTES.toNanos(10);

    private final Clamd clamd;
    private final Quarantine quarantine;
    private final FileStore store;
    private final People people;
    private final Duration every;
    private final Set<CentreId> due = ConcurrentHashMap.newKeySet();
    private volatile ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private long lookedEverywhere = System.nanoTime() - EVERYWHERE;
    private boolean silent;

    Scanning(
            Clamd clamd,
            Quarantine quarantine,
            FileStore store,
            People people,
            @Value("${assay.scan.again:10s}") Duration every) {
        this.clamd = clamd;
        this.quarantine = quarantine;
        this.store = store;
        this.people = people;
        this.every = every;
    }

    /** What a file is when it has arrived. */
    ScanState first() {
        return clamd.configured() ? ScanState.QUARANTINED : ScanState.NOT_SCANNED;
    }

    /** A file of the acting centre has been named by a row, and may be looked at. */
    void arrived() {
        if (!running) return;
        due.add(Actor.current().centre());
        try {
            rounds.execute(this::round);
        } catch (RejectedExecutionException ending) {
            LOG.debug("A file waits for the next start.", ending);
        }
    }

    private void round() {
        try {
            if (System.nanoTime() - lookedEverywhere >= EVERYWHERE) {
                people.theSystem().forEach(itself -> due.add(itself.centre()));
                lookedEverywhere = System.nanoTime();
            }
            if (due.isEmpty() || !answers()) return;
            for (var itself : people.theSystem())
                // Taken off before it is looked at: what arrives meanwhile puts it there again.
                if (due.remove(itself.centre()) && itself.call(this::unfinished)) due.add(itself.centre());
        } catch (RuntimeException failed) {
            LOG.warn("A round of the virus scan failed; the next one follows.", failed);
        }
    }

    private boolean answers() {
        boolean answers = clamd.answers();
        if (!answers && !silent) LOG.warn("The virus scanner does not answer. Files wait, and it is asked again.");
        if (answers && silent) LOG.info("The virus scanner answers again.");
        silent = !answers;
        return answers;
    }

    /** Looks at what waits; true where something still does. */
    private boolean unfinished() {
        var waiting = quarantine.waiting(AT_A_TIME);
        boolean unfinished = waiting.size() == AT_A_TIME;
        for (var one : waiting) {
            if (!running) return true;
            if (look(one)) continue;
            unfinished = true;
            // One file that the scanner cannot bear must not keep the others; a scanner that is gone keeps all.
            if (!answers()) break;
        }
        return unfinished;
    }

    private boolean look(Quarantine.Waiting one) {
        try (var content = store.open(Actor.current().centre().value(), one.sha256())) {
            quarantine.answered(one.sha256(), clamd.look(content, one.size()));
            return true;
        } catch (IOException unknown) {
            LOG.warn("Not scanned yet: {}. {}", one.sha256(), unknown.getMessage());
            return false;
        }
    }

    @Override
    public void start() {
        if (!clamd.configured()) return;
        running = true;
        if (rounds.isShutdown()) rounds = Executors.newSingleThreadScheduledExecutor();
        rounds.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
