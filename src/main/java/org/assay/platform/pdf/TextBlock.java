package org.assay.platform.pdf;

import java.util.List;

/** A paragraph. */
record TextBlock(Rich text, Style style, float before, boolean keepWithNext) implements Block {
    @Override
    public List<Piece> lay(Setting setting, float width) {
        // Long lines are hard to read: no paragraph is set wider than some eighty letters, however wide the paper.
        float measure = Math.min(width, style.size() * 47);
        return Prose.of(setting.tag("P"), text, style, measure, setting).pieces(before, keepWithNext);
    }
}
