package org.assay.platform.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is never broken by the end of a page: a line or two, a table row, a picture.
 *
 * @param before space above it, dropped at the top of a page
 * @param keepWithNext it does not end a page: a heading, the head of a table
 * @param head drawn again above it, as an artifact, when it opens a page
 * @param opensPage it starts a new page
 * @param runsOn though it opens a page, it stands below the last section where that left half a page
 * @param section the running head from here on
 */
record Piece(
        float height,
        float before,
        boolean keepWithNext,
        @Nullable Piece head,
        boolean opensPage,
        boolean runsOn,
        @Nullable String section,
        Drawing drawing) {

    @FunctionalInterface
    interface Drawing {
        void draw(Sheet sheet, float x, float top);
    }

    static Piece of(float height, Drawing drawing) {
        return new Piece(height, 0, false, null, false, false, null, drawing);
    }

    /** Pieces that stay together, one below the other. */
    static Piece stack(List<Piece> pieces) {
        float height = height(pieces);
        return of(height, (sheet, x, top) -> {
            float y = top;
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                y += i == 0 ? 0 : piece.before();
                piece.draw(sheet, x, y);
                y += piece.height();
            }
        });
    }

    private static float height(List<Piece> pieces) {
        float height = 0;
        for (int i = 0; i < pieces.size(); i++) {
            height += pieces.get(i).height() + (i == 0 ? 0 : pieces.get(i).before());
        }
        return height;
    }

    void draw(Sheet sheet, float x, float top) {
        drawing.draw(sheet, x, top);
    }

    Piece after(float space) {
        return new Piece(height, space, keepWithNext, head, opensPage, runsOn, section, drawing);
    }

    Piece keepWithNext(boolean keep) {
        return new Piece(height, before, keep, head, opensPage, runsOn, section, drawing);
    }

    Piece under(Piece repeatedHead) {
        return new Piece(height, before, keepWithNext, repeatedHead, opensPage, runsOn, section, drawing);
    }

    /** Opens a page; a section of null leaves the running head as it is. */
    Piece opening(@Nullable String runningHead) {
        return new Piece(height, before, keepWithNext, head, true, runsOn, runningHead, drawing);
    }

    Piece runningOn() {
        return new Piece(height, before, keepWithNext, head, opensPage, true, section, drawing);
    }
}
