package org.assay.platform.pdf;

import java.util.List;
import org.assay.platform.pdf.Atlas.Place;

/** A heading of level 1 to 3. One of level 1 opens a section and a page, or where it may run on only a section. */
record HeadingBlock(int level, String runningHead, String text, boolean runsOn) implements Block {
    @Override
    public List<Piece> lay(Setting setting, float width) {
        if (level == 1) {
            setting.openSection();
        }
        var style = level == 1 ? Style.H1 : level == 2 ? Style.H2 : Style.H3;
        var prose = Prose.balanced(setting.tag("H" + level), Rich.of(text), style, width, setting);
        var piece = Piece.of(prose.height(), (sheet, x, top) -> {
                    setting.found(new Place(level, runningHead, text, sheet.page(), top));
                    sheet.bookmark(level, runningHead.isEmpty() ? text : runningHead, top);
                    prose.draw(sheet, x, top);
                })
                .after(runsOn ? 45 : level == 2 ? 27 : 19)
                .keepWithNext(true);
        if (level > 1) {
            return List.of(piece);
        }
        var opening = piece.opening(runningHead.isEmpty() ? text : runningHead);
        return List.of(runsOn ? opening.runningOn() : opening);
    }
}
