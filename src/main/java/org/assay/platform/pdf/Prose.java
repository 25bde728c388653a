package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text broken into lines of a width, and the tags its runs are written under. A text without links is written straight under its
 * own tag; one with links needs an element per run.
 */
final class Prose {
    /** Text of one run on one line. The space at a line's end is part of it, or the words would run together when read. */
    record Fragment(String text, Style style, Rich.Run run, int index, float x, float width) {}

    record Line(List<Fragment> fragments, float width, float height) {}

    private final Tag tag;
    private final boolean split;
    private final List<Line> lines;
    private final Map<Integer, Tag> tags = new HashMap<>();

    private Prose(Tag tag, boolean split, List<Line> lines) {
        this.tag = tag;
        this.split = split;
        this.lines = lines;
    }

    static Prose of(Tag tag, Rich text, Style style, float width, Setting setting) {
        var lines = new LineBreaker(setting, style, width).lines(text);
        return new Prose(tag, text.hasLinks(), lines);
    }

    /** A heading: no wider than it needs to be for its number of lines, so that no word is left alone on the last. */
    static Prose balanced(Tag tag, Rich text, Style style, float width, Setting setting) {
        var widest = of(tag, text, style, width, setting);
        int count = widest.lines().size();
        float narrow = width / 2;
        float wide = width;
        while (count > 1 && wide - narrow > 4) {
            float middle = (narrow + wide) / 2;
            if (of(tag, text, style, middle, setting).lines().size() > count) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return count == 1 ? widest : of(tag, text, style, wide, setting);
    }

    List<Line> lines() {
        return lines;
    }

    float height() {
        return height(0, lines.size());
    }

    float height(int from, int to) {
        float height = 0;
        for (var line : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
            height += line.height();
        }
        return height;
    }

    float width() {
        return (float) lines.stream().mapToDouble(Line::width).max().orElse(0);
    }

    /** The pieces of a text that may break over pages, never leaving one line alone. */
    List<Piece> pieces(float before, boolean keepWithNext) {
        var pieces = new ArrayList<Piece>();
        int count = lines.size();
        for (int from = 0; from < count; ) {
            int to = count <= 3 ? count : from == 0 || from == count - 2 ? from + 2 : from + 1;
            pieces.add(piece(from, to, from == 0 ? before : 0, keepWithNext && to == count));
            from = to;
        }
        return pieces;
    }

    private Piece piece(int from, int to, float before, boolean keepWithNext) {
        return Piece.of(height(from, to), (sheet, x, top) -> draw(sheet, x, top, from, to))
                .after(before)
                .keepWithNext(keepWithNext);
    }

    void draw(Sheet sheet, float x, float top) {
        draw(sheet, x, top, 0, lines.size());
    }

    void draw(Sheet sheet, float x, float top, int from, int to) {
        float y = top;
        for (var line : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
            draw(sheet, line, x, y);
            y += line.height();
        }
    }

    /** Set against the right edge. */
    void drawRight(Sheet sheet, float right, float top, int from, int to) {
        float y = top;
        for (var line : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
            draw(sheet, line, right - line.width(), y);
            y += line.height();
        }
    }

    private void draw(Sheet sheet, Line line, float x, float top) {
        for (var fragment : line.fragments()) {
            sheet.text(tagOf(fragment), fragment, x + fragment.x(), top, line.height());
        }
    }

    private Tag tagOf(Fragment fragment) {
        if (!split) {
            return tag;
        }
        return tags.computeIfAbsent(
                fragment.index(), any -> tag.child(fragment.run().leads() ? "Link" : "Span"));
    }
}
