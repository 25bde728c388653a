package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** A list with bullets or numbers. */
record ListBlock(List<Rich> items, boolean numbered) implements Block {
    private static final float INDENT = 15;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var list = setting.section().list(numbered ? "Decimal" : "Disc");
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < items.size(); i++) {
            var item = list.child("LI");
            var label = item.child("Lbl");
            var sign = numbered ? i + 1 + ". " : "\u2022 ";
            float measure = Math.min(width - INDENT, Style.BODY.size() * 46);
            var prose = Prose.of(item.child("LBody"), items.get(i), Style.BODY, measure, setting);
            var body = prose.pieces(i == 0 ? 6 : 4.5f, false);
            for (int p = 0; p < body.size(); p++) {
                pieces.add(indented(body.get(p), p == 0 ? label : Tag.ASIDE, p == 0 ? sign : ""));
            }
        }
        return pieces;
    }

    private static Piece indented(Piece piece, Tag label, String sign) {
        return Piece.of(piece.height(), (sheet, x, top) -> {
                    if (!sign.isEmpty()) {
                        sheet.line(label, sign, Style.BODY, x + 1.5f, top);
                    }
                    piece.draw(sheet, x + INDENT, top);
                })
                .after(piece.before());
    }
}
