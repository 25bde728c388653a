package org.assay.identity;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assay.platform.Busy;

/**
 * How many transactions one centre may have open at once on this node, so that a centre in which very much happens leaves connections to
 * the others. Whoever is one too many waits for a turn in their order, for a while and not in any number. Where nobody acts nobody waits.
 */
final class Turns {
    private static final String BUSY =
            "Your centre is very busy just now, and your turn has not come. Nothing was changed. Wait a minute, then try again.";

    private final int atOnce;
    private final int waiting;
    private final Duration patience;
    private final Map<CentreId, Semaphore> free = new ConcurrentHashMap<>();

    /** The transactions of this thread, each with the turn that it took; a transaction within another of the same centre takes none. */
    private final ThreadLocal<Deque<Optional<CentreId>>> open = ThreadLocal.withInitial(ArrayDeque::new);

    /**
     * @param atOnce of one centre
     * @param waiting of one centre, beyond whom nobody is let in to wait
     */
    Turns(int atOnce, int waiting, Duration patience) {
        this.atOnce = Math.max(1, atOnce);
        this.waiting = waiting;
        this.patience = patience;
    }

    /** @throws Busy when the turn does not come */
    void enter(Optional<CentreId> centre) {
        var mine = open.get();
        boolean within = centre.isEmpty() || mine.contains(centre);
        if (!within) centre.ifPresent(one -> await(free.computeIfAbsent(one, fresh -> new Semaphore(atOnce, true))));
        mine.push(within ? Optional.empty() : centre);
    }

    private void await(Semaphore semaphore) {
        try {
            // Not the one without a time, which passes those who wait already.
            if (semaphore.tryAcquire(0, TimeUnit.MILLISECONDS)) return;
            if (semaphore.getQueueLength() < waiting
                    && semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Busy(BUSY);
    }

    /** The transaction that was entered last on this thread is over. */
    void leave() {
        var mine = open.get();
        mine.pop().map(free::get).ifPresent(Semaphore::release);
        if (mine.isEmpty()) open.remove();
    }
}
