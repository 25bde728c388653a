package org.assay.platform.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader meets: the tags in order, each with its text, its alternative text and its scope. */
public final class StructureText {
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> split = new ArrayList<>();

    public static StructureText of(PDDocument document) throws IOException {
        var structure = new StructureText();
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var marks = new HashMap<Integer, String>();
            for (var mark : extractor.getMarkedContents()) {
                if (mark.getMCID() >= 0) {
                    marks.put(mark.getMCID(), text(mark));
                }
            }
            structure.texts.put(page, marks);
            structure.numbers.put(page, structure.numbers.size() + 1);
        }
        structure.walk(document.getDocumentCatalog().getStructureTreeRoot(), "");
        return structure;
    }

    /** One tag a line, indented. */
    public String tree() {
        return String.join("\n", lines) + "\n";
    }

    /** The headings in order, two spaces for each level. */
    public List<String> headings() {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.matches("H[1-6] .*"))
                .map(line -> "  ".repeat(line.charAt(1) - '1') + line.substring(4, line.length() - 1))
                .toList();
    }

    /** The table rows that begin on one page and end on another, by their text. */
    public List<String> splitRows() {
        return split;
    }

    private void walk(PDStructureNode node, String indent) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var text = new StringBuilder();
                var pages = new TreeSet<Integer>();
                read(element, text, pages, false);
                lines.add(indent + element.getStructureType() + scope(element) + alt(element) + quoted(text));
                walk(element, indent + "  ");
                if (element.getStructureType().equals("TR")) {
                    read(element, text, pages, true);
                    if (pages.size() > 1) {
                        split.add(text.toString());
                    }
                }
            }
        }
    }

    private void read(PDStructureElement element, StringBuilder text, TreeSet<Integer> pages, boolean deep) {
        for (var kid : element.getKids()) {
            switch (kid) {
                case Integer mark -> take(element.getPage(), mark, text, pages);
                case PDMarkedContentReference reference ->
                    take(
                            reference.getPage() == null ? element.getPage() : reference.getPage(),
                            reference.getMCID(),
                            text,
                            pages);
                case PDObjectReference reference -> text.append("[->]");
                case PDStructureElement below when deep -> read(below, text, pages, true);
                default -> {}
            }
        }
    }

    private void take(PDPage page, int mark, StringBuilder text, TreeSet<Integer> pages) {
        var known = texts.get(page).get(mark);
        if (known == null) {
            throw new AssertionError("No content for mark " + mark + " on page " + numbers.get(page));
        }
        text.append(known);
        pages.add(numbers.get(page));
    }

    private static String text(PDMarkedContent mark) {
        if (mark.getActualText() != null) {
            return mark.getActualText();
        }
        var text = new StringBuilder();
        for (var content : mark.getContents()) {
            if (content instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.toString();
    }

    private static String quoted(StringBuilder text) {
        return text.isEmpty() ? "" : " \"" + text + "\"";
    }

    private static String alt(PDStructureElement element) {
        return element.getAlternateDescription() == null ? "" : " (" + element.getAlternateDescription() + ")";
    }

    private static String scope(PDStructureElement element) {
        return switch (element.getCOSObject().getDictionaryObject(COSName.A)) {
            case COSDictionary attributes -> named(attributes, "Scope") + named(attributes, "ListNumbering");
            case COSArray several -> " " + several;
            case null, default -> "";
        };
    }

    private static String named(COSDictionary attributes, String name) {
        var value = attributes.getNameAsString(name);
        return value == null ? "" : " " + value;
    }
}
