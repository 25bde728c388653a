package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.pdf.Atlas.Place;

/** The contents, from what the pass before found: each line leads to its page. */
record ContentsBlock(String heading) implements Block {
    private static final float NUMBER = 36;
    private static final float HEADS = 120;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var pieces = new ArrayList<>(new HeadingBlock(1, "", heading, false).lay(setting, width));
        var contents = setting.tag("TOC");
        var lines = setting.before().places().stream()
                .filter(place -> place.level() <= 2 && !place.text().equals(heading))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            var link = contents.child("TOCI").child("Reference").child("Link");
            var line = lines.get(i).level() == 1
                    ? section(lines.get(i), link, width, setting)
                    : part(lines.get(i), link, width, setting);
            pieces.add(i == 0 ? line.after(14) : line);
        }
        return pieces;
    }

    private static Piece section(Place place, Tag link, float width, Setting setting) {
        boolean headed = !place.runningHead().isEmpty();
        float left = headed ? HEADS : 0;
        var head = Prose.of(link, Rich.of(place.runningHead() + " "), Style.KEY.in(Tone.INK), HEADS - 12, setting);
        var text = Rich.of(place.text() + " ");
        var style = headed ? Style.VALUE.in(Tone.INK_2) : Style.KEY.in(Tone.INK);
        var prose = Prose.of(link, text, style, width - left - NUMBER, setting);
        float height = Math.max(headed ? head.height() : 0, prose.height()) + 7;
        return Piece.of(height + 5, (sheet, x, top) -> {
                    if (headed) {
                        head.draw(sheet, x, top + 6);
                    }
                    prose.draw(sheet, x + left, top + 6);
                    finish(place, link, sheet, x, top, width, height + 5);
                    sheet.rule(x, top, width, 0.6f, Tone.LINE);
                })
                .keepWithNext(false);
    }

    private static Piece part(Place place, Tag link, float width, Setting setting) {
        var prose = Prose.of(link, Rich.of(place.text() + " "), Style.SMALL, width - HEADS - NUMBER, setting);
        float height = prose.height() + 4;
        return Piece.of(height, (sheet, x, top) -> {
            prose.draw(sheet, x + HEADS, top - 3);
            finish(place, link, sheet, x + HEADS, top - 9, width - HEADS, height);
        });
    }

    private static void finish(Place place, Tag link, Sheet sheet, float x, float top, float width, float height) {
        sheet.lineRight(link, Integer.toString(place.page()), Style.CELL, x + width, top + 6.75f);
        var says = place.shortest() + ", page " + place.page();
        sheet.link(link, says, sheet.goTo(place.page(), place.top()), x, top, width, height);
    }
}
