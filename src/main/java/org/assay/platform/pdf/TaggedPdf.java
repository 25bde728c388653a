package org.assay.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assay.platform.Mark;

/**
 * A document for print and for screen readers, block by block, top to bottom:
 *
 * <pre>{@code
 * new TaggedPdf()
 *     .titlePage(page)
 *     .contents("Contents")
 *     .h1("Sampling", "14 of 41 decisions were sampled")
 *     .lead(Rich.of("Seed ").mono("7f3a"))
 *     .table(Table.plain().column("Learner", 2).column("Outcome", 1).rowHeads().row(…))
 *     .write(out, info);
 * }</pre>
 *
 * Each heading of level 1 opens a page; its running head is also its name in contents, bookmarks and {@link Rich#pageOf}.
 */
public final class TaggedPdf {
    /** References to pages may move lines and so pages; they settle at once in all but contrived documents. */
    private static final int PASSES = 4;

    private final List<Block> blocks = new ArrayList<>();
    private int level;

    public TaggedPdf titlePage(TitlePage page) {
        return add(new TitleBlock(page));
    }

    /** Sections and their parts with page numbers and links, on a page of its own. */
    public TaggedPdf contents(String heading) {
        level = 1;
        return add(new ContentsBlock(heading));
    }

    /** Opens a section and a page. The heading may be a sentence; the running head is a word or two. */
    public TaggedPdf h1(String runningHead, String heading) {
        return heading(1, runningHead, heading, false);
    }

    /** Opens a section below the last one where that left half a page, else as {@link #h1}. For sections that may be short. */
    public TaggedPdf h1Below(String runningHead, String heading) {
        return heading(1, runningHead, heading, true);
    }

    public TaggedPdf h2(String heading) {
        return heading(2, "", heading, false);
    }

    public TaggedPdf h3(String heading) {
        return heading(3, "", heading, false);
    }

    /** The quiet line below a heading; it stays with what it leads to. */
    public TaggedPdf lead(Rich text) {
        return add(new TextBlock(text, Style.LEAD, 3, true));
    }

    public TaggedPdf paragraph(Rich text) {
        return add(new TextBlock(text, Style.BODY, 7, false));
    }

    /** A paragraph that stays with the table or picture it leads to. */
    public TaggedPdf leadIn(Rich text) {
        return add(new TextBlock(text, Style.BODY, 13, true));
    }

    public TaggedPdf paragraph(String text) {
        return paragraph(Rich.of(text));
    }

    /** A line of explanation below a table or picture. */
    public TaggedPdf small(Rich text) {
        return add(new TextBlock(text, Style.SMALL, 6, false));
    }

    /** A sentence in a frame. */
    public TaggedPdf note(Rich text) {
        return add(new NoteBlock(text));
    }

    public TaggedPdf facts(List<KeyValue> facts) {
        return add(new FactsBlock(List.copyOf(facts), 157.5f));
    }

    public TaggedPdf table(Table table) {
        return add(new TableBlock(table));
    }

    public TaggedPdf bullets(List<Rich> items) {
        return add(new ListBlock(List.copyOf(items), false));
    }

    public TaggedPdf numbers(List<Rich> items) {
        return add(new ListBlock(List.copyOf(items), true));
    }

    public TaggedPdf picture(Picture picture) {
        return add(new PictureBlock(picture));
    }

    /** A strip of marks under their labels, as one picture that says "Met: 1.1, 1.2. More needed: 1.3." */
    public TaggedPdf strip(List<String> labels, List<Mark> marks) {
        return add(new StripBlock(new Strip(List.copyOf(labels), List.copyOf(marks))));
    }

    /** What the marks above mean. */
    public TaggedPdf legend(List<Mark> marks) {
        return add(new LegendBlock(List.copyOf(marks)));
    }

    public TaggedPdf progress(List<Progress> rows) {
        return add(new ProgressBlock(List.copyOf(rows)));
    }

    public TaggedPdf signatures(List<Signature> signatures) {
        return add(new SignatureBlock(List.copyOf(signatures)));
    }

    /** Two columns that stay together on a page; {@code leftShare} between 0 and 1. Neither holds a heading of level 1. */
    public TaggedPdf columns(float leftShare, Consumer<TaggedPdf> left, Consumer<TaggedPdf> right) {
        var one = new TaggedPdf();
        var two = new TaggedPdf();
        one.level = level;
        two.level = level;
        left.accept(one);
        right.accept(two);
        return add(new ColumnsBlock(leftShare, List.copyOf(one.blocks), List.copyOf(two.blocks)));
    }

    /** What stays together on a page, unless it is higher than half of one. Holds no heading of level 1. */
    public TaggedPdf together(Consumer<TaggedPdf> content) {
        var inner = new TaggedPdf();
        inner.level = level;
        content.accept(inner);
        level = inner.level;
        return add(new TogetherBlock(List.copyOf(inner.blocks)));
    }

    public TaggedPdf pageBreak() {
        return add(
                (setting, width) -> List.of(Piece.of(0, (sheet, x, top) -> {}).opening(null)));
    }

    /** Writes the document and leaves the stream open. The same blocks and info give the same bytes. */
    public void write(OutputStream out, DocumentInfo info) throws IOException {
        var fonts = new Face.Set();
        var atlas = Composer.compose(OutputStream.nullOutputStream(), info, blocks, fonts, Atlas.empty());
        for (int pass = 2; pass <= PASSES; pass++) {
            var file = new ByteArrayOutputStream();
            var next = Composer.compose(file, info, blocks, fonts, atlas);
            if (next.equals(atlas) || pass == PASSES) {
                file.writeTo(out);
                break;
            }
            atlas = next;
        }
        out.flush();
    }

    private TaggedPdf heading(int next, String runningHead, String text, boolean runsOn) {
        if (next > level + 1) {
            throw new IllegalStateException(
                    "A heading of level " + next + " below one of level " + level + " leaves a level out: " + text);
        }
        level = next;
        return add(new HeadingBlock(next, runningHead, text, runsOn));
    }

    private TaggedPdf add(Block block) {
        blocks.add(block);
        return this;
    }
}
