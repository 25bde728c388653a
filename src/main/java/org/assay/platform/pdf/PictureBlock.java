package org.assay.platform.pdf;

import java.util.List;

/** A picture and the line below it. */
record PictureBlock(Picture picture) implements Block {
    @Override
    public List<Piece> lay(Setting setting, float width) {
        var figure = setting.section().figure(picture.alt());
        var caption = Prose.of(setting.tag("P"), Rich.of(picture.caption()), Style.SMALL, width, setting);
        float gap = picture.caption().isEmpty() ? 0 : 8;
        return List.of(Piece.of(picture.height() + gap + caption.height(), (sheet, x, top) -> {
                    sheet.picture(figure, x, top, picture.width(), picture.height(), picture.sketch());
                    caption.draw(sheet, x, top + picture.height() + gap);
                })
                .after(12));
    }
}
