package org.assay.platform;

/**
 * One piece of a {@link Shape}, free of any output format.
 *
 * @param path absolute path commands in a box of 16 by 16 whose origin is the top left: {@code M x y}, {@code L x y}, {@code C x1 y1 x2 y2 x y}
 *     and {@code Z}, every token separated by one space
 * @param paint how the path is drawn
 * @param width of the line, 0 when the path is filled
 */
public record Stroke(String path, Paint paint, double width) {

    /** How a path is drawn. */
    public enum Paint {
        /** Filled with the colour of the tone. */
        FILL,
        /** A line in the colour of the tone, with round ends. */
        LINE,
        /** A broken line in the colour of the tone: 2.1 on, 1.9 off. */
        DASH,
        /** Filled with the ground, as if cut out. */
        CUT,
        /** A line in the colour of the ground, as if cut out. */
        CUT_LINE
    }

    /** On and off lengths of {@link Paint#DASH}. */
    public static final double DASH_ON = 2.1;

    /** See {@link #DASH_ON}. */
    public static final double DASH_OFF = 1.9;

    /** The points of a closed polygon, x and y by turns. */
    static String polygon(double... xy) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            path.append(i == 0 ? "M " : " L ").append(number(xy[i])).append(' ').append(number(xy[i + 1]));
        }
        return path.append(" Z").toString();
    }

    /** A whole circle as four curves, because not every writer of documents knows arcs. */
    static String circle(double x, double y, double r) {
        return "M " + point(x, y - r) + quarter(x, y, r, 0) + quarter(x, y, r, 1) + quarter(x, y, r, 2)
                + quarter(x, y, r, 3) + " Z";
    }

    /** A slice of so many quarters, clockwise from twelve o'clock. */
    static String slice(double x, double y, double r, int quarters) {
        StringBuilder path = new StringBuilder("M " + point(x, y) + " L " + point(x, y - r));
        for (int i = 0; i < quarters; i++) {
            path.append(quarter(x, y, r, i));
        }
        return path.append(" Z").toString();
    }

    /** An open arc of so many quarters, clockwise, from the given quarter. */
    static String arc(double x, double y, double r, int from, int quarters) {
        double[] start = onCircle(x, y, r, from);
        StringBuilder path = new StringBuilder("M " + point(start[0], start[1]));
        for (int i = from; i < from + quarters; i++) {
            path.append(quarter(x, y, r, i));
        }
        return path.toString();
    }

    private static String quarter(double x, double y, double r, int n) {
        double k = 0.5523 * r;
        double[] from = onCircle(x, y, r, n);
        double[] to = onCircle(x, y, r, n + 1);
        double[] along = onCircle(0, 0, k, n + 1);
        double[] back = onCircle(0, 0, k, n);
        return " C " + point(from[0] + along[0], from[1] + along[1]) + ' ' + point(to[0] + back[0], to[1] + back[1])
                + ' ' + point(to[0], to[1]);
    }

    private static double[] onCircle(double x, double y, double r, int quarter) {
        return switch (quarter % 4) {
            case 0 -> new double[] {x, y - r};
            case 1 -> new double[] {x + r, y};
            case 2 -> new double[] {x, y + r};
            default -> new double[] {x - r, y};
        };
    }

    private static String point(double x, double y) {
        return number(x) + ' ' + number(y);
    }

    /** At most two decimals and never an exponent: the shortest form that a path parser reads. */
    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
