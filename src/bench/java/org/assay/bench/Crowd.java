package org.assay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** So many people on one walk at once. Everybody sits before anybody begins, and the first time around is not counted. */
record Crowd(int people, Duration thinking, Duration length, int most, boolean warm, Runnable begins) {
    /** How many sign in at the same time: a crowd comes one by one, not in one moment. */
    private static final int AT_THE_DOOR = 8;

    Crowd(int people, Duration thinking, Duration length, int most) {
        this(people, thinking, length, most, true, () -> {});
    }

    /** For what can be done once only: the first time counts. */
    Crowd cold() {
        return new Crowd(people, thinking, length, most, false, begins);
    }

    /** Does this when everybody sits. */
    Crowd beginning(Runnable first) {
        return new Crowd(people, thinking, length, most, warm, first);
    }

    /** @throws Stumble as soon as one of them stumbled */
    List<Marks.Mark> walks(Walk walk) {
        try (var door = Executors.newFixedThreadPool(AT_THE_DOOR);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var seats = all(door.invokeAll(IntStream.range(0, people)
                    .<Callable<Walk.Steps>>mapToObj(seat -> () -> walk.seat(seat))
                    .toList()));
            begins.run();
            long end = System.nanoTime() + length.toNanos();
            var fell = new AtomicBoolean();
            return all(executor.invokeAll(seats.stream()
                            .<Callable<List<Marks.Mark>>>map(seat -> () -> around(seat, end, fell))
                            .toList()))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }

    /** Until time is over; nobody goes on for long after somebody stumbled. */
    private List<Marks.Mark> around(Walk.Steps steps, long end, AtomicBoolean fell) {
        var marks = new Marks(thinking);
        try {
            if (warm && !steps.once(new Marks(thinking))) return List.of();
            for (int times = 0; times < most && (times == 0 || System.nanoTime() < end) && !fell.get(); times++)
                if (!steps.once(marks)) break;
        } catch (RuntimeException stumbled) {
            fell.set(true);
            throw stumbled;
        }
        return marks.taken();
    }

    private static <T> List<T> all(List<Future<T>> futures) throws InterruptedException {
        var all = new ArrayList<T>();
        for (var future : futures) {
            try {
                all.add(future.get());
            } catch (ExecutionException broken) {
                throw broken.getCause() instanceof Stumble stumble
                        ? stumble
                        : new Stumble("Somebody stumbled", broken.getCause());
            }
        }
        return all;
    }
}
