package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Two columns that stay together on a page. The left one is read first. */
record ColumnsBlock(float leftShare, List<Block> left, List<Block> right) implements Block {
    private static final float GAP = 27;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        float narrow = (width - GAP) * leftShare;
        var one = stack(left, setting, narrow);
        var two = stack(right, setting, width - GAP - narrow);
        return List.of(Piece.of(Math.max(one.height(), two.height()), (sheet, x, top) -> {
                    one.draw(sheet, x, top);
                    two.draw(sheet, x + narrow + GAP, top);
                })
                .after(16));
    }

    private static Piece stack(List<Block> blocks, Setting setting, float width) {
        var pieces = new ArrayList<Piece>();
        blocks.forEach(block -> pieces.addAll(block.lay(setting, width)));
        return Piece.stack(pieces);
    }
}
