package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.platform.Mark;

/** A row of marks, one for each label, in order. */
record Strip(List<String> labels, List<Mark> marks) {
    private static final float MARK = 9.75f;
    private static final float PITCH = 15;
    private static final float NARROWEST = 11;
    static final float ROW = 13.5f;

    int perRow(float width) {
        return Math.max(1, Math.min(count(), (int) (width / NARROWEST)));
    }

    int rows(float width) {
        return (count() + perRow(width) - 1) / perRow(width);
    }

    float x(int index, float width) {
        return index % perRow(width) * Math.min(PITCH, width / perRow(width));
    }

    private int count() {
        return Math.max(1, Math.max(labels.size(), marks.size()));
    }

    void draw(Pen pen, float width, float top) {
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            float y = top + i / perRow(width) * ROW + (ROW - MARK) / 2;
            pen.mark(mark, x(i, width), y, MARK);
        }
    }

    void drawLabels(Sheet sheet, Tag tag, float left, float top, float width) {
        for (int i = 0; i < labels.size(); i++) {
            float middle = left + x(i, width) + MARK / 2;
            float y = top + i / perRow(width) * ROW;
            sheet.lineMiddle(tag, labels.get(i), i + 1 < labels.size() ? " " : "", Style.NUMBER, middle, y);
        }
    }

    /** "Met: 1.1, 1.2, 1.4. More needed: 1.3." */
    String alt() {
        var byWord = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < marks.size(); i++) {
            var label = i < labels.size() ? labels.get(i) : Integer.toString(i + 1);
            byWord.computeIfAbsent(marks.get(i).word(), word -> new ArrayList<>())
                    .add(label);
        }
        var says = new StringBuilder();
        byWord.forEach((word, where) ->
                says.append(word).append(": ").append(String.join(", ", where)).append(". "));
        return says.toString().strip();
    }
}
