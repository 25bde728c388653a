package org.assay.platform;

import static org.assay.platform.Stroke.Paint.CUT;
import static org.assay.platform.Stroke.Paint.CUT_LINE;
import static org.assay.platform.Stroke.Paint.DASH;
import static org.assay.platform.Stroke.Paint.FILL;
import static org.assay.platform.Stroke.Paint.LINE;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Every shape that tells a state. The family says what the state belongs to: circle the learner's work, square and diamond something to do
 * about it, octagon a sealed unit, hexagon a sample, triangle a cohort. Each is described once, as {@link #strokes()}; screens take
 * {@link #svg()}, a document draws the strokes itself.
 */
public enum Shape {
    DASHED_CIRCLE(dash(Stroke.circle(8, 8, 6))),
    OPEN_CIRCLE(line(Stroke.circle(8, 8, 6), 1.6)),
    HALF_CIRCLE(line(Stroke.circle(8, 8, 6), 1.6), fill(Stroke.slice(8, 8, 6, 2))),
    QUARTER_CIRCLE(line(Stroke.circle(8, 8, 6), 1.6), fill(Stroke.slice(8, 8, 6, 1))),
    CIRCLE_TICK(fill(Stroke.circle(8, 8, 6.8)), cutLine("M 4.9 8.3 L 7.1 10.5 L 11.2 6", 1.7)),
    CIRCLE_UP(
            line(Stroke.circle(8, 8, 6), 1.5), line("M 8 11 L 8 5.2", 1.5), line("M 5.6 7.5 L 8 5.1 L 10.4 7.5", 1.5)),
    STRUCK_CIRCLE(line(Stroke.circle(8, 8, 6), 1.6), line("M 3.8 12.2 L 12.2 3.8", 1.6)),
    SQUARE_PLUS(
            fill(
                    "M 3.5 1.5 L 12.5 1.5 C 13.6 1.5 14.5 2.4 14.5 3.5 L 14.5 12.5 C 14.5 13.6 13.6 14.5 12.5 14.5 L 3.5 14.5 C 2.4 14.5 1.5"
                            + " 13.6 1.5 12.5 L 1.5 3.5 C 1.5 2.4 2.4 1.5 3.5 1.5 Z"),
            cutLine("M 8 4.7 L 8 11.3", 1.8),
            cutLine("M 4.7 8 L 11.3 8", 1.8)),
    DIAMOND_CROSS(
            fill(Stroke.polygon(8, 0.4, 15.6, 8, 8, 15.6, 0.4, 8)),
            cutLine("M 5.7 5.7 L 10.3 10.3", 1.8),
            cutLine("M 10.3 5.7 L 5.7 10.3", 1.8)),
    PENCIL(line("M 2.5 13.5 L 3.2 10.4 L 10.9 2.7 L 13.3 5.1 L 5.6 12.8 Z", 1.5), line("M 9.3 4.3 L 11.7 6.7", 1.5)),

    OVERLAPPING_CIRCLES(
            fill(Stroke.circle(5.6, 8, 4.8)), cut(Stroke.circle(10.4, 8, 4.8)), line(Stroke.circle(10.4, 8, 4.4), 1.5)),
    TICK_OVER_LINE(line("M 3 7.4 L 6.4 10.6 L 13.2 3.2", 2), line("M 2.5 14 L 13.5 14", 1.8)),
    OCTAGON_A(fill(octagon(7)), cutLine("M 5 11.7 L 8 4.1 L 11 11.7", 1.25), cutLine("M 6.1 9.3 L 9.9 9.3", 1.15)),
    OCTAGON_IN_OCTAGON(line(octagon(6.4), 1.4), fill(octagon(3.7))),
    BENT_ARROW(
            line("M 6 2.6 L 2.6 6 L 6 9.4", 1.8),
            line("M 2.8 6 L 10 6 C 12.2 6 13.6 7.6 13.6 9.6 C 13.6 11.8 12.2 13.2 10 13.2 L 6.5 13.2", 1.8)),

    HEXAGON_DASHED(dash(hexagon(6.4))),
    HEXAGON_OPEN(line(hexagon(6.4), 1.5)),
    HEXAGON_DOT(line(hexagon(6.4), 1.5), fill(Stroke.circle(8, 8, 2.4))),
    HEXAGON_HALF(line(hexagon(6.4), 1.5), fill(Stroke.polygon(8, 1.6, 13.54, 4.8, 13.54, 11.2, 8, 14.4))),
    HEXAGON_TICK(fill(hexagon(7.3)), cutLine("M 5 8.3 L 7.1 10.4 L 11 6.1", 1.7)),
    HEXAGON_ALERT(fill(hexagon(7.3)), cutLine("M 8 4.2 L 8 8.8", 1.8), cut(Stroke.circle(8, 11.5, 1.05))),
    HEXAGON_TURN(
            line(hexagon(6.6), 1.3),
            line(Stroke.arc(8, 8, 2.7, 0, 3), 1.4),
            line("M 4.1 7.1 L 5.3 8.4 L 6.6 7.2", 1.3)),
    HEXAGON_OPEN_TICK(line(hexagon(6.4), 1.5), line("M 5.5 8.2 L 7.2 9.9 L 10.6 6.2", 1.5)),
    DASHES(line("M 4 8 L 12 8", 1.6)),

    TRIANGLE_UP(fill("M 8 2.6 L 14.4 13.4 L 1.6 13.4 Z")),
    BAR(fill(
            "M 3 5.6 L 13 5.6 C 13.8 5.6 14.4 6.2 14.4 7 L 14.4 9 C 14.4 9.8 13.8 10.4 13 10.4 L 3 10.4 C 2.2 10.4 1.6 9.8 1.6 9 L 1.6 7 C 1.6 6.2"
                    + " 2.2 5.6 3 5.6 Z")),
    TRIANGLE_DOWN(fill("M 1.6 2.6 L 14.4 2.6 L 8 13.4 Z")),

    PHONE(
            line(
                    "M 5 1.5 L 11 1.5 C 11.8 1.5 12.4 2.1 12.4 2.9 L 12.4 13.1 C 12.4 13.9 11.8 14.5 11 14.5 L 5 14.5 C 4.2 14.5 3.6 13.9 3.6 13.1 L 3.6 2.9 C"
                            + " 3.6 2.1 4.2 1.5 5 1.5 Z",
                    1.4),
            line("M 7 12 L 9 12", 1.4)),
    ARROW_UP(line("M 8 14 L 8 2.4", 1.6), line("M 3.6 6.8 L 8 2.4 L 12.4 6.8", 1.6)),
    SHIELD_TICK(line(shield(), 1.5), line("M 5.4 7.8 L 7.3 9.7 L 10.7 6", 1.5)),
    SHIELD_QUESTION(
            line(shield(), 1.5),
            line("M 6.2 6.2 C 6.2 5.1 7 4.5 8 4.5 C 9 4.5 9.8 5.1 9.8 6.1 C 9.8 7.4 8 7.4 8 8.8", 1.4),
            fill(Stroke.circle(8, 10.9, 0.9))),
    SHIELD_HANDS(line(shield(), 1.5), line("M 8 4.4 L 8 8 L 10.4 9.6", 1.5)),
    SHIELD_CROSS(fill(shield()), cutLine("M 5.7 5.5 L 10.3 10.1", 1.8), cutLine("M 10.3 5.5 L 5.7 10.1", 1.8));

    private final List<Stroke> strokes;
    private final String svg;

    Shape(Stroke... strokes) {
        this.strokes = List.of(strokes);
        this.svg = this.strokes.stream().map(Shape::element).collect(Collectors.joining());
    }

    /** The pieces in drawing order, for whoever draws without SVG. */
    public List<Stroke> strokes() {
        return strokes;
    }

    /** The inside of an SVG of 16 by 16: {@code currentColor} for the mark, {@code --assay-ko} for what is cut out of it. */
    public String svg() {
        return svg;
    }

    private static String element(Stroke stroke) {
        String width = stroke.width() > 0
                ? " stroke-width=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                        .formatted(Stroke.number(stroke.width()))
                : "";
        String paint = switch (stroke.paint()) {
            case FILL -> " fill=\"currentColor\"";
            case LINE -> " fill=\"none\" stroke=\"currentColor\"";
            case DASH ->
                " fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"%s %s\""
                        .formatted(Stroke.number(Stroke.DASH_ON), Stroke.number(Stroke.DASH_OFF));
            case CUT -> " class=\"cut\" fill=\"var(--assay-ko,#fff)\"";
            case CUT_LINE -> " class=\"cut-line\" fill=\"none\" stroke=\"var(--assay-ko,#fff)\"";
        };
        return "<path d=\"" + stroke.path() + "\"" + paint + width + "/>";
    }

    private static Stroke fill(String path) {
        return new Stroke(path, FILL, 0);
    }

    private static Stroke line(String path, double width) {
        return new Stroke(path, LINE, width);
    }

    private static Stroke dash(String path) {
        return new Stroke(path, DASH, 1.6);
    }

    private static Stroke cut(String path) {
        return new Stroke(path, CUT, 0);
    }

    private static Stroke cutLine(String path, double width) {
        return new Stroke(path, CUT_LINE, width);
    }

    private static String hexagon(double r) {
        double x = 0.866 * r;
        return Stroke.polygon(
                8, 8 - r, 8 + x, 8 - r / 2, 8 + x, 8 + r / 2, 8, 8 + r, 8 - x, 8 + r / 2, 8 - x, 8 - r / 2);
    }

    private static String octagon(double r) {
        double c = 0.414 * r;
        return Stroke.polygon(
                8 - c, 8 - r, 8 + c, 8 - r, 8 + r, 8 - c, 8 + r, 8 + c, 8 + c, 8 + r, 8 - c, 8 + r, 8 - r, 8 + c, 8 - r,
                8 - c);
    }

    private static String shield() {
        return "M 8 1.4 L 13.4 3.4 L 13.4 7.6 C 13.4 11.2 11 13.6 8 14.6 C 5 13.6 2.6 11.2 2.6 7.6 L 2.6 3.4 Z";
    }
}
