package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.Mark;

/** Marks and their words in a row, as a list. */
record LegendBlock(List<Mark> marks) implements Block {
    private static final float MARK = 10;
    private static final float ROW = 18;

    private record Entry(Mark mark, Prose word, float x, float y) {}

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var list = setting.section().list("None");
        var entries = new ArrayList<Entry>();
        float x = 0;
        float y = 0;
        for (var mark : marks) {
            var body = list.child("LI").child("LBody");
            var word = Prose.of(body, Rich.of(mark.word()), Style.CELL, width, setting);
            float wide = 14 + word.width();
            if (x > 0 && x + wide > width) {
                x = 0;
                y += ROW;
            }
            entries.add(new Entry(mark, word, x, y));
            x += wide + 16;
        }
        return List.of(Piece.of(y + ROW, (sheet, left, top) -> entries.forEach(entry -> draw(entry, sheet, left, top)))
                .after(8));
    }

    private static void draw(Entry entry, Sheet sheet, float left, float top) {
        var mark = entry.mark();
        sheet.decorate(left + entry.x(), top + entry.y() + 1.75f, pen -> pen.mark(mark, 0, 0, MARK));
        entry.word().draw(sheet, left + entry.x() + 14, top + entry.y());
    }
}
