package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.pdf.Table.Column;

/** Sets a table: caption, head, a piece per row. */
record TableBlock(Table table) implements Block {
    private static final float PAD = 6.75f;
    private static final float GAP = 10.5f;
    private static final float TALL = 170;

    private record Row(List<TableCell> cells, float[] lefts) {
        int lines() {
            return cells.stream().mapToInt(TableCell::lines).max().orElse(1);
        }

        float height(int from, int to) {
            return (float) cells.stream()
                    .mapToDouble(cell -> cell.height(from, to))
                    .max()
                    .orElse(0);
        }

        void draw(Sheet sheet, float x, float top, int from, int to) {
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).draw(sheet, x + lefts[i], top, from, to);
            }
        }
    }

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var tag = setting.tag("Table");
        var pieces = new ArrayList<Piece>();
        if (!table.caption().isEmpty()) {
            var caption = Prose.of(tag.child("Caption"), Rich.of(table.caption()), Style.H3, width, setting);
            pieces.add(Piece.of(caption.height() + 2, caption::draw).after(16).keepWithNext(true));
        }
        var lefts = lefts(width);
        var head = head(tag.child("THead").child("TR"), lefts, width, setting);
        pieces.add(head.after(pieces.isEmpty() ? 10 : 0).keepWithNext(true));
        var body = tag.child("TBody");
        int count = table.rows().size();
        for (int i = 0; i < count; i++) {
            // Neither the first nor the last row stands alone on a page.
            boolean keep = count > 2 && (i == 0 || i == count - 2);
            var cells = cells(body.child("TR"), table.rows().get(i), lefts, width, setting);
            var bands = bands(new Row(cells, lefts), head, width, i == count - 1);
            bands.forEach(band -> pieces.add(band.keepWithNext(keep && bands.size() == 1)));
        }
        return pieces;
    }

    private Piece head(Tag tag, float[] lefts, float width, Setting setting) {
        var cells = new ArrayList<TableCell>();
        for (int i = 0; i < lefts.length; i++) {
            var column = table.columns().get(i);
            cells.add(TableCell.head(tag.head("Column"), column, width(lefts, i, width), setting));
        }
        var row = new Row(cells, lefts);
        float height = row.height(0, row.lines());
        return Piece.of(PAD + height + PAD, (sheet, x, top) -> {
            row.draw(sheet, x, top + PAD, 0, row.lines());
            sheet.rule(x, top + PAD + height + PAD, width, 0.9f, Tone.LINE_STRONG);
        });
    }

    private List<TableCell> cells(Tag tag, List<Cell> cells, float[] lefts, float width, Setting setting) {
        var laid = new ArrayList<TableCell>();
        for (int i = 0; i < cells.size(); i++) {
            var column = table.columns().get(i);
            boolean names = i == 0 && table.hasRowHeads();
            var cellTag = names ? tag.head("Row") : tag.child("TD");
            var style = names ? Style.ROW_HEAD : Style.CELL;
            laid.add(TableCell.of(cellTag, cells.get(i), style, column, width(lefts, i, width), setting));
        }
        return laid;
    }

    /** The whole row as one piece, or a tall one in bands of lines. */
    private static List<Piece> bands(Row row, Piece head, float width, boolean last) {
        int lines = row.lines();
        // What is left of a row stands as far below the repeated head as a whole row would.
        var above = Piece.of(head.height() + PAD, head.drawing());
        var pieces = new ArrayList<Piece>();
        boolean breaks = lines > 4 && row.height(0, lines) > TALL;
        for (int from = 0; from < lines; ) {
            int to = !breaks ? lines : from == 0 || from == lines - 2 ? from + 2 : from + 1;
            pieces.add(band(row, from, to, to == lines, width, last).under(from == 0 ? head : above));
            from = to;
        }
        return pieces;
    }

    private static Piece band(Row row, int from, int to, boolean ends, float width, boolean last) {
        float above = from == 0 ? PAD : 0;
        float height = row.height(from, to);
        float below = ends ? PAD : 0;
        return Piece.of(above + height + below, (sheet, x, top) -> {
            row.draw(sheet, x, top + above, from, to);
            if (ends && !last) {
                sheet.rule(x, top + above + height + below, width, 0.6f, Tone.LINE);
            }
        });
    }

    private float[] lefts(float width) {
        float sum = (float) table.columns().stream().mapToDouble(Column::share).sum();
        float room = width - GAP * (table.columns().size() - 1);
        var lefts = new float[table.columns().size()];
        float x = 0;
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = x;
            x += room * table.columns().get(i).share() / sum + GAP;
        }
        return lefts;
    }

    private static float width(float[] lefts, int column, float width) {
        return column + 1 < lefts.length ? lefts[column + 1] - GAP - lefts[column] : width - lefts[column];
    }
}
