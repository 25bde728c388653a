package org.assay.platform.pdf;

import java.util.List;

/** A strip of marks with its labels, as one picture. */
record StripBlock(Strip strip) implements Block {
    @Override
    public List<Piece> lay(Setting setting, float width) {
        var figure = setting.section().figure(strip.alt());
        float rows = strip.rows(width);
        float height = 2 * rows * Strip.ROW;
        return List.of(Piece.of(height, (sheet, x, top) -> {
                    sheet.picture(figure, x, top, width, height, pen -> strip.draw(pen, width, rows * Strip.ROW));
                    strip.drawLabels(sheet, figure, x, top, width);
                })
                .after(10));
    }
}
