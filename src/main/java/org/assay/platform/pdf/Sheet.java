package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.pdf.Prose.Fragment;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The paper: everything that reaches a page goes through here, so that nothing is written without a tag. Measured in points from the
 * top left.
 */
final class Sheet {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 51;
    static final float RIGHT = WIDTH - 51;

    private final PdfWriter writer;
    private final Setting setting;
    private final List<PdfOutline> bookmarks = new ArrayList<>();
    private boolean aside;

    Sheet(PdfWriter writer, Setting setting) {
        this.writer = writer;
        this.setting = setting;
    }

    int page() {
        return writer.getPageNumber();
    }

    /** What is drawn in here is not part of the text: running heads, repeated table heads. */
    void aside(Runnable drawing) {
        boolean outer = aside;
        aside = true;
        drawing.run();
        aside = outer;
    }

    void text(Tag tag, Fragment fragment, float x, float top, float lineHeight) {
        var style = fragment.style();
        var shown = setting.printable(style, fragment.text());
        begin(tag, shown.equals(fragment.text()) ? "" : fragment.text());
        var ink = ink();
        ink.beginText();
        ink.setFontAndSize(setting.fonts().font(style.face()), style.size());
        ink.setRGBColorFill(
                style.tone().red(), style.tone().green(), style.tone().blue());
        ink.setCharacterSpacing(style.tracking());
        // Runs of one line share a baseline, whatever their size.
        float baseline = top + (lineHeight - style.leading()) / 2 + style.baseline();
        ink.setTextMatrix(x, HEIGHT - baseline);
        ink.showText(setting.fonts().kerned(style, shown));
        ink.endText();
        end();
        if (fragment.run().leads() && !aside) {
            link(tag, fragment, x, top, lineHeight);
        }
    }

    /** A text on one line that is known to fit. */
    void line(Tag tag, String text, Style style, float x, float top) {
        var run = new Rich.Run(text, Rich.Manner.PLAIN, "");
        text(tag, new Fragment(text, style, run, 0, 0, 0), x, top, style.leading());
    }

    void lineRight(Tag tag, String text, Style style, float right, float top) {
        line(tag, text, style, right - setting.fonts().width(style, setting.printable(style, text)), top);
    }

    /** Set around a middle; what follows the text is there for reading only and does not move it. */
    void lineMiddle(Tag tag, String text, String after, Style style, float middle, float top) {
        float width = setting.fonts().width(style, setting.printable(style, text));
        line(tag, text + after, style, middle - width / 2, top);
    }

    /** Makes sure that a cell is there even when nothing stands in it. */
    void open(Tag tag) {
        if (!aside) {
            tag.in(writer);
        }
    }

    void bookmark(int level, String text, float top) {
        while (bookmarks.size() >= level) {
            bookmarks.removeLast();
        }
        var parent = bookmarks.isEmpty() ? ink().getRootOutline() : bookmarks.getLast();
        bookmarks.add(new PdfOutline(parent, goTo(page(), top), text, level == 1));
    }

    /** Decoration: lines, frames, marks that stand beside their word. */
    void decorate(float x, float top, Sketch sketch) {
        draw(Tag.ASIDE, x, top, sketch);
    }

    void picture(Tag tag, float x, float top, float width, float height, Sketch sketch) {
        tag.box(x, HEIGHT - top - height, x + width, HEIGHT - top);
        draw(tag, x, top, sketch);
    }

    private void draw(Tag tag, float x, float top, Sketch sketch) {
        begin(tag, "");
        ink().saveState();
        sketch.draw(new Pen(ink(), setting.fonts(), x, HEIGHT - top));
        ink().restoreState();
        end();
    }

    void rule(float x, float y, float width, float thickness, Tone tone) {
        decorate(x, y, pen -> pen.fillRectangle(0, -thickness / 2, width, thickness, tone));
    }

    PdfAction goTo(int page, float top) {
        return PdfAction.gotoLocalPage(page, new PdfDestination(PdfDestination.XYZ, 0, HEIGHT - top + 12, 0), writer);
    }

    private void link(Tag tag, Fragment fragment, float x, float top, float height) {
        var target = fragment.run().target();
        float width = setting.fonts().width(fragment.style(), fragment.text().stripTrailing());
        var action = target.startsWith("#")
                ? goTo(Math.max(1, Integer.parseInt(target.substring(1))), 0)
                : new PdfAction(target);
        link(tag, fragment.text().strip(), action, x, top, width, height);
    }

    /** A link over what was just written under the tag. */
    void link(Tag tag, String says, PdfAction action, float x, float top, float width, float height) {
        var area = new Rectangle(x, HEIGHT - top - height, x + width, HEIGHT - top);
        var link = PdfAnnotation.createLink(writer, area, PdfAnnotation.HIGHLIGHT_INVERT, action);
        link.put(PdfName.CONTENTS, new PdfString(says, PdfObject.TEXT_UNICODE));
        link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        link.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        var element = tag.in(writer);
        link.put(
                new PdfName("StructParent"),
                new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
        var reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), link.getIndirectReference());
        reference.put(new PdfName("Pg"), writer.getCurrentPage());
        var kids = element.get(PdfName.K);
        if (kids instanceof PdfArray array) {
            array.add(reference);
        } else {
            var array = new PdfArray(kids);
            array.add(reference);
            element.put(PdfName.K, array);
        }
        writer.addAnnotation(link);
    }

    private void begin(Tag tag, String actualText) {
        if (aside) {
            var pagination = new PdfDictionary();
            pagination.put(PdfName.TYPE, new PdfName("Pagination"));
            ink().beginMarkedContentSequence(new PdfName("Artifact"), pagination, true);
        } else if (tag == Tag.ASIDE) {
            ink().beginMarkedContentSequence(new PdfName("Artifact"));
        } else {
            var properties = new PdfDictionary();
            if (!actualText.isEmpty()) {
                properties.put(new PdfName("ActualText"), new PdfString(actualText, PdfObject.TEXT_UNICODE));
            }
            ink().beginMarkedContentSequence(tag.in(writer), properties);
        }
    }

    private void end() {
        ink().endMarkedContentSequence();
    }

    private PdfContentByte ink() {
        return writer.getDirectContent();
    }
}
