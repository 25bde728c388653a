package org.assay.platform.pdf;

import java.util.List;

/** A part of a document that can lay itself out in a width. Laid out once per pass. */
@FunctionalInterface
interface Block {
    List<Piece> lay(Setting setting, float width);
}
