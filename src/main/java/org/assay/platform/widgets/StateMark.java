package org.assay.platform.widgets;

import org.assay.platform.Mark;
import org.assay.platform.Shape;

/** A state as shape, word and colour. */
public final class StateMark {
    private StateMark() {}

    /** Shape and word on a soft ground: the usual way to tell a state. */
    public static Markup badge(Mark mark) {
        return badge(mark, mark.word());
    }

    /** The same with other words, for example "Arriving, 61 %". */
    public static Markup badge(Mark mark, String words) {
        return Markup.of("<span class=\"badge {}\">{}{}</span>", mark.tone().css(), svg(mark), words);
    }

    /** Shape and word without a ground, for dense tables and legends. */
    public static Markup state(Mark mark) {
        return state(mark, mark.word());
    }

    /** The same with other words, for example "1 met". */
    public static Markup state(Mark mark, String words) {
        return Markup.of("<span class=\"state c-{}\">{}{}</span>", mark.tone().css(), svg(mark), words);
    }

    /** Only the picture, for where the word stands beside it: hidden from screen readers. */
    public static Markup svg(Mark mark) {
        return svg(mark.shape(), 16);
    }

    /** Only the picture, in the colour of its surroundings, so many pixels wide and high: hidden from screen readers. */
    public static Markup svg(Shape shape, int size) {
        return new Markup("<svg class=\"mark\" viewBox=\"0 0 16 16\" width=\"" + size + "\" height=\"" + size
                + "\" aria-hidden=\"true\">" + shape.svg() + "</svg>");
    }

    /** Only the picture, coloured, for where no word is: it reads its word to a screen reader. */
    public static Markup alone(Mark mark, int size) {
        return Markup.of(
                "<svg class=\"mark c-{}\" viewBox=\"0 0 16 16\" width=\"{}\" height=\"{}\" role=\"img\" aria-label=\"{}\">{}</svg>",
                mark.tone().css(),
                size,
                size,
                mark.word(),
                new Markup(mark.shape().svg()));
    }

    /** What the marks mean, each named once, in the given order. */
    public static Markup legend(Iterable<? extends Mark> marks) {
        return Markup.of("<p class=\"legend\">{}</p>", Markup.each(marks, StateMark::state));
    }
}
