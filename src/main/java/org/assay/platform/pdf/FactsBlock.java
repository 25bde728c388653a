package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Keys and values: a table whose rows are named and whose columns need no names. */
record FactsBlock(List<KeyValue> facts, float keyWidth) implements Block {
    private static final float PAD = 7;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var table = setting.tag("Table");
        float keys = Math.min(keyWidth, width * 0.42f);
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < facts.size(); i++) {
            var row = table.child("TR");
            var fact = facts.get(i);
            var key = Prose.of(row.head("Row"), Rich.of(fact.key()), Style.KEY, keys - 12, setting);
            var cell = row.child("TD");
            var value = Prose.of(cell, fact.value(), Style.VALUE, width - keys, setting);
            boolean last = i == facts.size() - 1;
            float height = Math.max(key.height(), value.height()) + 2 * PAD;
            pieces.add(Piece.of(height, (sheet, x, top) -> {
                        key.draw(sheet, x, top + PAD);
                        sheet.open(cell);
                        value.draw(sheet, x + keys, top + PAD);
                        if (!last) {
                            sheet.rule(x, top + height, width, 0.6f, Tone.LINE);
                        }
                    })
                    .after(i == 0 ? 8 : 0)
                    .keepWithNext(facts.size() > 1 && (i == 0 || i == facts.size() - 2)));
        }
        return pieces;
    }
}
