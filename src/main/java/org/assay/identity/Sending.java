package org.assay.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assay.platform.PostOffice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes letters to the mail server in the background, one at a time. Centres that have posted one lately are looked at in every round, all
 * of them each minute. While the server is not there everything waits and it is asked again, less and less often.
 */
@Component
class Sending implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_A_TIME = 25;
    private static final long EVERYWHERE = TimeUnit.MINUTES.toNanos(1);
    private static final long TIDYING = TimeUnit.HOURS.toNanos(12);

    /** A letter is seen only after its transaction, which may take a while from the moment it is posted. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final PostOffice office;
    private final People people;
    private final Map<CentreId, Instant> due = new ConcurrentHashMap<>();
    private final ObjectProvider<Letters> letters;
    private @Nullable ScheduledExecutorService rounds;
    private volatile boolean running;
    private long lookedEverywhere = System.nanoTime() - EVERYWHERE;
    private long tidied = System.nanoTime() - TIDYING;
    private int closedFor;
    private Instant notBefore = Instant.EPOCH;

    /** @param letters asked for only when a round begins: they tell this sender of each letter, so each needs the other */
    Sending(PostOffice office, People people, ObjectProvider<Letters> letters) {
        this.office = office;
        this.people = people;
        this.letters = letters;
    }

    /** A letter of this centre will be there when the transaction that posts it is through. */
    void soon(CentreId centre) {
        due.put(centre, Instant.now());
    }

    private void round() {
        try {
            if (System.nanoTime() - lookedEverywhere >= EVERYWHERE) {
                people.theSystem().forEach(itself -> due.putIfAbsent(itself.centre(), Instant.EPOCH));
                lookedEverywhere = System.nanoTime();
            }
            if (due.isEmpty() || Instant.now().isBefore(notBefore)) return;
            for (var itself : people.theSystem()) {
                var posted = due.get(itself.centre());
                if (posted != null && running) itself.run(() -> centre(itself.centre(), posted));
            }
        } catch (RuntimeException failed) {
            LOG.warn("A round of the post failed; the next one follows.", failed);
        }
    }

    private void centre(CentreId centre, Instant posted) {
        var post = letters.getObject();
        if (System.nanoTime() - tidied >= TIDYING) {
            people.theSystem().forEach(itself -> itself.run(post::tidy));
            tidied = System.nanoTime();
        }
        for (var letter : post.due(AT_A_TIME)) if (!running || !off(post, letter)) return;
        // Taken off only as it was seen: what is posted meanwhile puts it there anew.
        if (posted.plus(LATELY).isBefore(Instant.now()) && !post.anyWaiting()) due.remove(centre, posted);
    }

    /** Whether it is worth going on with the next. */
    private boolean off(Letters post, OutgoingLetter letter) {
        var end = letter.notAfter();
        if (end != null && end.isBefore(Instant.now())) {
            post.giveUp(letter, "It was of no use any more: its link had ended.");
            return true;
        }
        if (!post.take(letter)) return true;
        try {
            var to = letter.to();
            office.send(letter.id().value(), to.name(), to.address(), letter.words());
            post.sent(letter);
            if (closedFor > 0) LOG.info("The mail server takes letters again.");
            closedFor = 0;
            return true;
        } catch (PostOffice.NotTaken refused) {
            if (letter.tries() + 1 >= office.settings().tries()) post.giveUp(letter, said(refused));
            else
                post.later(letter, Instant.now().plus(office.settings().pauseAfter(letter.tries() + 1)), said(refused));
            return true;
        } catch (PostOffice.Closed closed) {
            if (closedFor++ == 0)
                LOG.warn("The mail server takes no letters: {}. They wait, and it is asked again.", said(closed));
            post.back(letter, Instant.now());
            notBefore = Instant.now().plus(pause(closedFor));
            return false;
        }
    }

    /** From a few rounds to five minutes. */
    private Duration pause(int times) {
        var pause = office.settings().every().multipliedBy(1L << Math.min(times, 12));
        return pause.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofMinutes(5) : pause;
    }

    private static String said(Exception failed) {
        return Objects.requireNonNullElse(failed.getMessage(), "no reason given");
    }

    @Override
    public void start() {
        running = true;
        if (!office.isOpen()) return;
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("post").daemon().factory());
        long every = office.settings().every().toMillis();
        rounds.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
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
