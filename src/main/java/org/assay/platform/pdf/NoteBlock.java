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
                Symbol.CIRCLE_INFO.draw(pen, 10.5f, 10.4f, 13, Tone.INK);
            });
            prose.draw(sheet, x + 30, top + 9);
        });
        return List.of(piece.after(16));
    }
}
