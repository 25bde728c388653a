package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Optional<CentreId> LOUD = Optional.of(CentreId.next());
    private static final Optional<CentreId> QUIET = Optional.of(CentreId.next());

    @Test
    @DisplayName("SC-7 of one centre only so many are let in at once, and meanwhile another centre is let in")
    void onlySoManyOfOneCentre() throws Exception {
        var turns = new Turns(3, 100, LONG);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var three = new CountDownLatch(3);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loud = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        turns.enter(LOUD);
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        three.countDown();
                        go.await();
                        inside.decrementAndGet();
                        turns.leave();
                        return null;
                    }))
                    .toList();
            try {
                assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
                turns.enter(QUIET);
                turns.leave();
                turns.enter(Optional.empty());
                turns.leave();
            } finally {
                go.countDown();
            }
            for (var one : loud) one.get();
        }
        assertThat(most).hasValue(3);
    }

    @Test
    @DisplayName(
            "SC-7 whoever came first has their turn first, also before somebody who comes at the very moment it is free")
    void inTheirOrder() throws Exception {
        var turns = new Turns(1, 100, LONG);
        turns.enter(LOUD);
        var order = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = new AtomicReference<Thread>();
            var waits = threads.submit(() -> {
                first.set(Thread.currentThread());
                turns.enter(LOUD);
                order.add("first");
                turns.leave();
                return null;
            });
            while (first.get() == null || first.get().getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
            turns.leave();
            turns.enter(LOUD);
            order.add("second");
            turns.leave();
            waits.get();
        }
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    @DisplayName("SC-7 who waits too long, or behind too many, reads that nothing was changed and what to do")
    void whoWaitsTooLong() throws Exception {
        var turns = new Turns(1, 100, Duration.ofMillis(20));
        var full = new Turns(1, 0, LONG);
        turns.enter(LOUD);
        full.enter(LOUD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : new Turns[] {turns, full})
                assertThatThrownBy(() -> threads.submit(() -> one.enter(LOUD)).get())
                        .cause()
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("Nothing was changed. Wait a minute");
        }
        turns.leave();
        turns.enter(LOUD);
        turns.leave();
    }

    @Test
    @DisplayName(
            "SC-7 a transaction within another of the same centre needs no second turn, and gives the first back when both are over")
    void withinAnother() {
        var turns = new Turns(1, 100, Duration.ofMillis(20));
        for (int again = 0; again < 2; again++) {
            turns.enter(LOUD);
            turns.enter(LOUD);
            turns.enter(QUIET);
            turns.leave();
            turns.leave();
            turns.leave();
        }
    }
}
