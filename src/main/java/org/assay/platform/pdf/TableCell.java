package org.assay.platform.pdf;

import java.util.List;
import org.assay.platform.pdf.Table.Align;

/** A cell laid out in its column: lines that may be set apart when a tall row breaks. */
final class TableCell {
    private static final float INDENT = 15;
    private static final float MARK = 10;

    private final Tag tag;
    private final Cell cell;
    private final Prose prose;
    private final Align align;
    private final float width;
    private final Strip strip;
    private final boolean labels;

    private TableCell(Tag tag, Cell cell, Prose prose, Align align, float width, Strip strip, boolean labels) {
        this.tag = tag;
        this.cell = cell;
        this.prose = prose;
        this.align = align;
        this.width = width;
        this.strip = strip;
        this.labels = labels;
    }

    static TableCell of(Tag tag, Cell cell, Style style, Table.Column column, float width, Setting setting) {
        float room = cell.mark() == null ? width : width - INDENT;
        var prose = Prose.of(tag, cell.text(), style, room, setting);
        return new TableCell(tag, cell, prose, column.align(), width, new Strip(column.labels(), cell.strip()), false);
    }

    /** The head of a column. */
    static TableCell head(Tag tag, Table.Column column, float width, Setting setting) {
        boolean labels = !column.labels().isEmpty();
        var cell = labels ? Cell.empty() : Cell.of(column.head());
        var prose = Prose.of(tag, cell.text(), Style.COLUMN_HEAD, width, setting);
        return new TableCell(tag, cell, prose, column.align(), width, new Strip(column.labels(), List.of()), labels);
    }

    int lines() {
        return Math.max(1, prose.lines().size());
    }

    float height(int from, int to) {
        float picture = from > 0
                ? 0
                : labels || !cell.strip().isEmpty()
                        ? strip.rows(width) * Strip.ROW
                        : cell.progress() != null || cell.mark() != null ? Meter.HEIGHT : 0;
        return Math.max(picture, prose.height(from, to));
    }

    void draw(Sheet sheet, float x, float top, int from, int to) {
        sheet.open(tag);
        if (from == 0) {
            drawPicture(sheet, x, top);
        }
        if (align == Align.RIGHT) {
            prose.drawRight(sheet, x + width, top, from, to);
        } else {
            prose.draw(sheet, cell.mark() == null ? x : x + INDENT, top, from, to);
        }
    }

    private void drawPicture(Sheet sheet, float x, float top) {
        var mark = cell.mark();
        var progress = cell.progress();
        if (labels) {
            strip.drawLabels(sheet, tag, x, top, width);
        } else if (!cell.strip().isEmpty()) {
            float height = strip.rows(width) * Strip.ROW;
            sheet.picture(tag.figure(strip.alt()), x, top, width, height, pen -> strip.draw(pen, width, 0));
        } else if (progress != null) {
            var meter = new Meter(progress, width);
            sheet.picture(tag.figure(progress.says()), x, top, width, Meter.HEIGHT, meter::draw);
        } else if (mark != null) {
            Sketch sketch = pen -> pen.mark(mark, 0, 0, MARK);
            float y = top + (Style.CELL.leading() - MARK) / 2;
            if (cell.text().isEmpty()) {
                sheet.picture(tag.figure(mark.word()), x, y, MARK, MARK, sketch);
            } else {
                sheet.decorate(x, y, sketch);
            }
        }
    }
}
