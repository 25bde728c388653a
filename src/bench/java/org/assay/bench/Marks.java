package org.assay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What one person did while they were watched, and the pauses in which they read and think. */
final class Marks {
    /**
     * @param work what was done, by its key
     * @param requests that it took
     * @param nanos as the browser waited
     * @param wire bytes of the answers
     */
    record Mark(String work, List<Long> requests, long nanos, long wire) {}

    private final List<Mark> marks = new ArrayList<>();
    private final Duration thinking;

    Marks(Duration thinking) {
        this.thinking = thinking;
    }

    /** Does it after a pause, and keeps what it took. */
    Answer mark(String work, Supplier<Answer> deed) {
        think();
        var answer = deed.get();
        marks.add(new Mark(work, List.of(answer.request()), answer.nanos(), answer.wire()));
        return answer;
    }

    /** The same for what takes several requests, one after the other. */
    void markAll(String work, Supplier<List<Answer>> deed) {
        think();
        var answers = deed.get();
        marks.add(new Mark(
                work,
                answers.stream().map(Answer::request).toList(),
                answers.stream().mapToLong(Answer::nanos).sum(),
                answers.stream().mapToLong(Answer::wire).sum()));
    }

    /** Half to one and a half times as long as people think on average, so that nobody walks in step. */
    void think() {
        if (thinking.isZero()) return;
        try {
            Thread.sleep(thinking.toMillis() / 2 + ThreadLocalRandom.current().nextLong(thinking.toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }

    List<Mark> taken() {
        return List.copyOf(marks);
    }

    void forget() {
        marks.clear();
    }
}
