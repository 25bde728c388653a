package org.assay.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assay.identity.Letters;
import org.assay.identity.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Looks again and again whether notices want a letter. Without a mail server it does nothing. */
@Component
class DigestRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DigestRounds.class);

    private static final long ALL = TimeUnit.MINUTES.toNanos(10);

    private final Digests digests;
    private final Letters letters;
    private final People people;
    private final Duration every;
    private @Nullable ScheduledExecutorService rounds;
    private volatile boolean running;
    private long lookedAtAll = System.nanoTime() - ALL;

    DigestRounds(Digests digests, Letters letters, People people, @Value("${assay.notices.every:15s}") Duration every) {
        this.digests = digests;
        this.letters = letters;
        this.people = people;
        this.every = every;
    }

    private void round() {
        var now = Instant.now();
        boolean all = System.nanoTime() - lookedAtAll >= ALL;
        if (all) lookedAtAll = System.nanoTime();
        for (var itself : people.theSystem())
            try {
                if (running) itself.run(() -> digests.post(all ? Instant.EPOCH : now.minus(Duration.ofHours(1)), now));
            } catch (OptimisticLockingFailureException another) {
                LOG.debug("Another node was first with the notices of a centre.");
            } catch (RuntimeException failed) {
                LOG.warn("Notices of a centre were not put into letters; the next round follows.", failed);
            }
    }

    @Override
    public void start() {
        running = true;
        if (!letters.areSent()) return;
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("notices").daemon().factory());
        rounds.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        if (rounds != null) rounds.shutdown();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
