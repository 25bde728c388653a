package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** The first page, set at fixed places: maker, title, figures, facts, note. */
record TitleBlock(TitlePage page) implements Block {
    private static final float TITLE_TOP = 184;
    private static final float[] OCTAGON = {
        10.9f, 1, 15, 5.1f, 15, 10.9f, 10.9f, 15, 5.1f, 15, 1, 10.9f, 1, 5.1f, 5.1f, 1
    };

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var parts = new ArrayList<Piece>();
        var over = Prose.of(setting.tag("P"), Rich.of(page.over()), Style.TITLE_LINE.in(Tone.INK_2), width, setting);
        var title = Prose.of(setting.tag("Title"), Rich.of(page.title()), Style.TITLE, width, setting);
        var under = Prose.of(setting.tag("P"), Rich.of(page.under()), Style.TITLE_LINE, width, setting);
        parts.add(Piece.of(over.height(), over::draw));
        parts.add(Piece.of(title.height(), title::draw).after(7));
        parts.add(Piece.of(under.height(), under::draw).after(9));
        parts.add(counts(setting, width).after(54));
        var facts = new FactsBlock(page.facts(), 157.5f).lay(setting, width);
        for (int i = 0; i < facts.size(); i++) {
            parts.add(i == 0 ? facts.getFirst().after(46) : facts.get(i));
        }
        var note = Prose.of(setting.tag("P"), page.note(), Style.BODY, width * 0.74f, setting);
        parts.add(Piece.of(note.height(), note::draw).after(22));
        var whole = Piece.stack(parts);
        var maker = setting.tag("P");
        return List.of(Piece.of(Composer.BOTTOM - Composer.TOP, (sheet, x, top) -> {
                    drawMaker(maker, sheet, x);
                    float room = Composer.BOTTOM - whole.height();
                    whole.draw(sheet, x, Math.max(Composer.TOP, Math.min(TITLE_TOP, room)));
                })
                .opening(""));
    }

    private void drawMaker(Tag tag, Sheet sheet, float x) {
        var initial = page.maker().substring(0, Math.min(1, page.maker().length()));
        sheet.decorate(x, 48, pen -> {
            pen.at(-0.6f, 0, 22.5f / 16).fillPolygon(Tone.INK, OCTAGON);
            pen.text(5.1f, 16.3f, 14, true, Tone.PAPER, initial);
        });
        sheet.line(tag, page.maker(), Style.MAKER, x + 30, 49.5f);
    }

    private Piece counts(Setting setting, float width) {
        float column = width / 4 - 4;
        var figures = new ArrayList<Prose>();
        var words = new ArrayList<Prose>();
        for (var count : page.counts()) {
            var tag = setting.tag("P");
            figures.add(Prose.of(tag, Rich.of(count.figure() + " "), Style.COUNT, column, setting));
            words.add(Prose.of(tag, Rich.of(count.words()), Style.SMALL, column - 24, setting));
        }
        float tallest = (float) words.stream().mapToDouble(Prose::height).max().orElse(0);
        return Piece.of(figures.isEmpty() ? 2 : 52 + tallest, (sheet, x, top) -> {
            sheet.rule(x, top, width, 2.25f, Tone.INK);
            for (int i = 0; i < figures.size(); i++) {
                figures.get(i).draw(sheet, x + i * (column + 4), top + 13);
                words.get(i).draw(sheet, x + i * (column + 4), top + 49);
            }
        });
    }
}
