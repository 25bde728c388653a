package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of data. Its head is repeated on every page it reaches; a row breaks only when it is taller than a quarter of a page.
 */
public final class Table {
    enum Align {
        LEFT,
        RIGHT
    }

    /** {@code share} is the part of the width, in proportion to the other columns. */
    record Column(String head, float share, Align align, List<String> labels) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean rowHeads;

    private Table(String caption) {
        this.caption = caption;
    }

    /** A table whose caption is printed above it. */
    public static Table captioned(String caption) {
        return new Table(caption);
    }

    /** A table that the heading above it names. */
    public static Table plain() {
        return new Table("");
    }

    public Table column(String head, float share) {
        columns.add(new Column(head, share, Align.LEFT, List.of()));
        return this;
    }

    /** For figures. */
    public Table columnRight(String head, float share) {
        columns.add(new Column(head, share, Align.RIGHT, List.of()));
        return this;
    }

    /** A column of strips: a small label above each mark, such as 1.1 to 2.6. */
    public Table columnOfMarks(List<String> labels, float share) {
        columns.add(new Column(String.join(" ", labels), share, Align.LEFT, List.copyOf(labels)));
        return this;
    }

    /** The first cell of each row names the row. */
    public Table rowHeads() {
        rowHeads = true;
        return this;
    }

    public Table row(Cell... cells) {
        return row(List.of(cells));
    }

    public Table row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    String caption() {
        return caption;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    boolean hasRowHeads() {
        return rowHeads;
    }
}
