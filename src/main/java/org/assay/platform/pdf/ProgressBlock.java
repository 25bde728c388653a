package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Rows of progress: who, the picture, the same in words. The picture is decoration, for the words stand beside it. */
record ProgressBlock(List<Progress> rows) implements Block {
    private static final float HEIGHT = 21;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var table = setting.tag("Table");
        float labels = width * 0.3f;
        float words = width * 0.2f;
        float middle = width - labels - words;
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < rows.size(); i++) {
            var progress = rows.get(i);
            var row = table.child("TR");
            var label = Prose.of(row.head("Row"), Rich.of(progress.label()), Style.VALUE, labels - 9, setting);
            var says = Prose.of(row.child("TD"), Rich.of(progress.says()), Style.VALUE, words, setting);
            var meter = new Meter(progress, middle - 12);
            float height = Math.max(HEIGHT, Math.max(label.height(), says.height()) + 6);
            pieces.add(Piece.of(height, (sheet, x, top) -> {
                        label.draw(sheet, x, top + 3);
                        sheet.decorate(x + labels, top + 3.75f, meter::draw);
                        says.draw(sheet, x + labels + middle, top + 3);
                    })
                    .after(i == 0 ? 10 : 0)
                    .keepWithNext(i == 0 && rows.size() > 1));
        }
        return pieces;
    }
}
