package org.assay.platform.pdf;

import java.util.List;

/**
 * The first page.
 *
 * @param maker whose document it is, top left beside an octagon with its initial
 * @param over a line above the title
 * @param title large; a line break in it is kept
 * @param under a line below the title
 * @param counts up to four figures in a row, such as "24" and "learners in scope"
 * @param facts who, what, when
 * @param note a sentence at the end; may be empty
 */
public record TitlePage(
        String maker, String over, String title, String under, List<Count> counts, List<KeyValue> facts, Rich note) {

    /** A large figure and the words under it. */
    public record Count(String figure, String words) {}

    public TitlePage {
        counts = List.copyOf(counts);
        facts = List.copyOf(facts);
    }
}
