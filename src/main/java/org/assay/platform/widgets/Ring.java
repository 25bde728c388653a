package org.assay.platform.widgets;

import java.util.List;
import java.util.Locale;
import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/**
 * Progress of a unit as a ring with one segment per criterion. Thickness repeats the state, so that it survives without colour: met full,
 * looked at thinner, waiting thin, none dotted, more needed split in two.
 */
public final class Ring {
    private static final double RADIUS = 24;
    private static final double GAP_DEGREES = 5;

    private Ring() {}

    /**
     * A ring with a count such as 7/11 in it. The picture is hidden from screen readers: say the count and a sentence beside it.
     *
     * @param marks one per criterion, in order
     * @param size width and height in pixels
     */
    public static Markup of(List<? extends Mark> marks, int size) {
        long met = marks.stream()
                .filter(mark -> mark.tone() == Tone.MET || mark.tone() == Tone.SEAL)
                .count();
        StringBuilder segments = new StringBuilder();
        double step = 360.0 / Math.max(1, marks.size());
        for (int i = 0; i < marks.size(); i++) {
            segment(segments, marks.get(i), i * step, step);
        }
        return svg(
                size,
                new Markup(segments + "<text x=\"32\" y=\"36.5\" text-anchor=\"middle\">" + met + "/" + marks.size()
                        + "</text>"));
    }

    /** A closed ring with the unit's own mark in it: nothing is left to count. */
    public static Markup whole(Mark mark, int size) {
        return svg(
                size,
                Markup.of(
                        "<g class=\"c-{}\"><circle cx=\"32\" cy=\"32\" r=\"{}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"8\"/>"
                                + "<g transform=\"translate(20 20) scale(1.5)\">{}</g></g>",
                        mark.tone().css(),
                        RADIUS,
                        new Markup(mark.shape().svg())));
    }

    private static Markup svg(int size, Markup inside) {
        return Markup.of(
                "<svg class=\"ring\" viewBox=\"0 0 64 64\" width=\"{}\" height=\"{}\" aria-hidden=\"true\">{}</svg>",
                size,
                size,
                inside);
    }

    private static void segment(StringBuilder out, Mark mark, double from, double step) {
        double gap = step >= 360 ? 0 : Math.min(GAP_DEGREES, step / 3);
        double start = from + gap / 2;
        double end = from + step - gap / 2;
        switch (mark.tone()) {
            case MET, SEAL -> arc(out, mark, start, end, 8, "");
            case LOOK -> arc(out, mark, start, end, 5, "");
            case MORE, NOT_YET -> {
                double middle = (start + end) / 2;
                double half = Math.min(4, (end - start) / 6);
                arc(out, mark, start, middle - half, 8, "");
                arc(out, mark, middle + half, end, 8, "");
            }
            case WAIT ->
                arc(
                        out,
                        mark,
                        start,
                        end,
                        2.5,
                        mark.shape() == Shape.DASHED_CIRCLE ? " stroke-dasharray=\"2.5 3\"" : "");
        }
    }

    private static void arc(StringBuilder out, Mark mark, double start, double end, double width, String extra) {
        out.append("<path class=\"c-")
                .append(mark.tone().css())
                .append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"");
        out.append(width).append('"').append(extra).append(" d=\"");
        if (end - start > 359.9) {
            double middle = (start + end) / 2;
            out.append("M ").append(at(start)).append(to(middle, false)).append(to(end, false));
        } else {
            out.append("M ").append(at(start)).append(to(end, end - start > 180));
        }
        out.append("\"/>");
    }

    private static String to(double degrees, boolean large) {
        return " A " + RADIUS + " " + RADIUS + " 0 " + (large ? 1 : 0) + " 1 " + at(degrees);
    }

    private static String at(double degrees) {
        double radians = Math.toRadians(degrees - 90);
        return String.format(
                Locale.ROOT, "%.2f %.2f", 32 + RADIUS * Math.cos(radians), 32 + RADIUS * Math.sin(radians));
    }
}
