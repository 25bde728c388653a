package org.assay.platform.pdf;

import java.util.List;
import org.assay.platform.Mark;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table: words, words beside a mark, a strip of marks, or how far something is. */
public final class Cell {
    private final Rich text;
    private final @Nullable Mark mark;
    private final List<Mark> strip;
    private final @Nullable Progress progress;

    private Cell(Rich text, @Nullable Mark mark, List<Mark> strip, @Nullable Progress progress) {
        this.text = text;
        this.mark = mark;
        this.strip = strip;
        this.progress = progress;
    }

    public static Cell empty() {
        return of(Rich.of());
    }

    public static Cell of(String text) {
        return of(Rich.of(text));
    }

    public static Cell of(Rich text) {
        return new Cell(text, null, List.of(), null);
    }

    /** The mark with its word beside it. */
    public static Cell of(Mark mark) {
        return of(mark, Rich.of(mark.word()));
    }

    /** The mark with other words beside it; with no words the mark speaks for itself. */
    public static Cell of(Mark mark, Rich text) {
        return new Cell(text, mark, List.of(), null);
    }

    /** One mark per label of the column, in order. */
    public static Cell strip(List<Mark> marks) {
        return new Cell(Rich.of(), null, List.copyOf(marks), null);
    }

    public static Cell bar(Progress progress) {
        return new Cell(Rich.of(), null, List.of(), progress);
    }

    Rich text() {
        return text;
    }

    @Nullable
    Mark mark() {
        return mark;
    }

    List<Mark> strip() {
        return strip;
    }

    @Nullable
    Progress progress() {
        return progress;
    }
}
