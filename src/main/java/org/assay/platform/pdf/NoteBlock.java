package org.assay.platform.pdf;

import java.util.List;

/** A sentence in a frame. */
record NoteBlock(Rich text) implements Block {
    @Override
    public List<Piece> lay(Setting setting, float width) {
        var prose = Prose.of(setting.tag("P"), text, Style.BODY, width - 45, setting);
        float height = prose.height() + 18;
        var piece = Piece.of(height, (sheet, x, top) -> {
            sheet.decorate(x, top, pen -> {
                pen.strokeRectangle(0.4f, 0.4f, width - 0.8f, height - 0.8f, 6, 0.8f, Tone.LINE);
                drawSign(pen.at(10.5f, 10.4f, 13 / 16f));
            });
            prose.draw(sheet, x + 30, top + 9);
        });
        return List.of(piece.after(16));
    }

    /** An i in a circle. */
    private static void drawSign(Pen pen) {
        pen.strokeCircle(8, 8, 6.6f, 1.2f, Tone.INK);
        pen.line(1.4f, Tone.INK, 8, 7.6f, 8, 11.2f);
        pen.fillCircle(8, 5.1f, 0.9f, Tone.INK);
    }
}
