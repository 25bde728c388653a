package org.assay.platform.pdf;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A place in the document's structure. It comes into being when the first content of it is written, so the order of the structure is
 * the order of setting, and what is never set leaves no empty element.
 */
final class Tag {
    /** Not part of the text. */
    static final Tag ASIDE = new Tag(null, "Artifact");

    private final @Nullable Tag parent;
    private final String role;
    private Consumer<PdfStructureElement> dress = element -> {};
    private @Nullable PdfStructureElement element;

    private Tag(@Nullable Tag parent, String role) {
        this.parent = parent;
        this.role = role;
    }

    static Tag document() {
        return new Tag(null, "Document");
    }

    Tag child(String childRole) {
        return this == ASIDE ? ASIDE : new Tag(this, childRole);
    }

    Tag figure(String alt) {
        var figure = child("Figure");
        return figure.dressed(element -> element.put(new PdfName("Alt"), new PdfString(alt, PdfObject.TEXT_UNICODE)));
    }

    Tag head(String scope) {
        return child("TH").with("Table", "Scope", new PdfName(scope));
    }

    Tag list(String numbering) {
        return child("L").with("List", "ListNumbering", new PdfName(numbering));
    }

    /** Where a picture is, in the page's own coordinates. */
    void box(float left, float bottom, float right, float top) {
        with("Layout", "BBox", new PdfArray(new float[] {left, bottom, right, top}));
    }

    private Tag with(String owner, String name, PdfObject value) {
        return dressed(element -> {
            var attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName(owner));
            attributes.put(new PdfName(name), value);
            element.put(PdfName.A, attributes);
        });
    }

    private Tag dressed(Consumer<PdfStructureElement> more) {
        if (this != ASIDE) {
            dress = dress.andThen(more);
        }
        return this;
    }

    PdfStructureElement in(PdfWriter writer) {
        var there = element;
        if (there == null) {
            there = parent == null
                    ? new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName(role))
                    : new PdfStructureElement(parent.in(writer), new PdfName(role));
            dress.accept(there);
            element = there;
        }
        return there;
    }
}
