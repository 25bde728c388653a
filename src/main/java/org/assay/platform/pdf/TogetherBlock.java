package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Blocks that stay on one page. What is higher than half a page breaks as it would alone: as much white would be worse. */
record TogetherBlock(List<Block> blocks) implements Block {
    private static final float MOST = (Composer.BOTTOM - Composer.TOP) * 0.5f;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var pieces = new ArrayList<Piece>();
        blocks.forEach(block -> pieces.addAll(block.lay(setting, width)));
        double height = pieces.stream()
                .mapToDouble(piece -> piece.before() + piece.height())
                .sum();
        if (height > MOST) {
            return pieces;
        }
        // The last piece is as free as it was to part from what follows.
        for (int i = 0; i < pieces.size() - 1; i++) {
            pieces.set(i, pieces.get(i).keepWithNext(true));
        }
        return pieces;
    }
}
