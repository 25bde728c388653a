package org.assay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many people on one walk at once. Everybody sits before anybody begins, and the first time around is not counted. */
record Crowd(int people, Duration thinking, Duration length, int most, boolean warm) {
    Crowd(int people, Duration thinking, Duration length, int most) {
        this(people, thinking, length, most, true);
    }

    /** For what can be done once only: the first time counts. */
    Crowd cold() {
        return new Crowd(people, thinking, length, most, false);
    }

    /** @throws Stumble as soon as one of them stumbled */
    List<Marks.Mark> walks(Walk walk) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var seats = all(executor.invokeAll(java.util.stream.IntStream.range(0, people)
                    .<java.util.concurrent.Callable<Walk.Steps>>mapToObj(seat -> () -> walk.seat(seat))
                    .toList()));
            long end = System.nanoTime() + length.toNanos();
            return all(executor.invokeAll(seats.stream()
                            .<java.util.concurrent.Callable<List<Marks.Mark>>>map(seat -> () -> around(seat, end))
                            .toList()))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }

    private List<Marks.Mark> around(Walk.Steps steps, long end) {
        var marks = new Marks(thinking);
        if (warm && !steps.once(new Marks(thinking))) return List.of();
        for (int times = 0; times < most && (times == 0 || System.nanoTime() < end); times++)
            if (!steps.once(marks)) break;
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
