package org.assay.platform.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

/** One pass: sets the pieces of all blocks on pages, with running head and foot. */
final class Composer {
    static final float TOP = 86;
    static final float BOTTOM = 780;
    private static final float MEASURE = Sheet.RIGHT - Sheet.LEFT;

    private final DocumentInfo info;
    private final Setting setting;
    private final Document document;
    private final Sheet sheet;
    private float y = TOP;
    private boolean fresh = true;
    private String section = "";
    private String head = "";
    private int pages = 1;

    private Composer(DocumentInfo info, Setting setting, Document document, Sheet sheet) {
        this.info = info;
        this.setting = setting;
        this.document = document;
        this.sheet = sheet;
    }

    /** Writes the document and tells where its headings came to stand. */
    static Atlas compose(OutputStream out, DocumentInfo info, List<Block> blocks, Face.Set fonts, Atlas before) {
        var setting = new Setting(fonts, before);
        var document = new Document(new Rectangle(Sheet.WIDTH, Sheet.HEIGHT));
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        var conformance = new Conformance(info, writer);
        conformance.beforeOpening();
        document.open();
        conformance.afterOpening();
        var composer = new Composer(info, setting, document, new Sheet(writer, setting));
        var pieces = new ArrayList<Piece>();
        blocks.forEach(block -> pieces.addAll(block.lay(setting, MEASURE)));
        composer.place(pieces);
        composer.furnish();
        conformance.beforeClosing();
        document.close();
        return setting.after(composer.pages);
    }

    private void place(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (!fresh && (turnsFor(piece) || y + reach(pieces, i) > BOTTOM)) {
                turn();
                repeat(piece.head());
            }
            section = piece.section() == null ? section : piece.section();
            if (fresh) {
                head = section;
            } else {
                y += piece.before();
            }
            piece.draw(sheet, Sheet.LEFT, y);
            y += piece.height();
            // A page break by hand on a page that is still empty changes nothing.
            fresh = fresh && piece.height() == 0;
        }
    }

    /** A section opens a page, unless it may run on and half of this one is left. */
    private boolean turnsFor(Piece piece) {
        return piece.opensPage() && !(piece.runsOn() && y < (TOP + BOTTOM) / 2);
    }

    /** The height from here to the end of what must stay together. */
    private static float reach(List<Piece> pieces, int from) {
        float reach = pieces.get(from).before() + pieces.get(from).height();
        for (int i = from; pieces.get(i).keepWithNext() && i + 1 < pieces.size(); i++) {
            var next = pieces.get(i + 1);
            if (next.opensPage()) {
                break;
            }
            reach += next.before() + next.height();
        }
        return reach;
    }

    private void turn() {
        furnish();
        document.newPage();
        pages++;
        y = TOP;
        fresh = true;
    }

    private void repeat(@Nullable Piece tableHead) {
        if (tableHead == null) {
            return;
        }
        sheet.aside(() -> tableHead.draw(sheet, Sheet.LEFT, y));
        head = section;
        y += tableHead.height();
        fresh = false;
    }

    /** The running head and the foot, which nobody wants read out on every page. */
    private void furnish() {
        sheet.aside(() -> {
            if (!head.isEmpty()) {
                sheet.line(Tag.ASIDE, head, Style.RUNNING_HEAD, Sheet.LEFT, 48);
                sheet.rule(Sheet.LEFT, 67.5f, MEASURE, 0.75f, Tone.LINE);
            }
            sheet.rule(Sheet.LEFT, 795, MEASURE, 0.75f, Tone.LINE);
            sheet.line(Tag.ASIDE, info.footTitle(), Style.FOOT, Sheet.LEFT, 803);
            sheet.lineMiddle(Tag.ASIDE, info.footMark(), "", Style.FOOT_MARK, Sheet.LEFT + MEASURE * 0.66f, 803);
            var number = "Page " + pages + " of " + setting.before().pages();
            sheet.lineRight(Tag.ASIDE, number, Style.FOOT, Sheet.RIGHT, 803);
        });
    }
}
