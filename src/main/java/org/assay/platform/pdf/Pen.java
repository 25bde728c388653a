package org.assay.platform.pdf;

import org.assay.platform.Mark;
import org.assay.platform.Stroke;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws vectors in points from the top left of a picture. */
public final class Pen {
    private final PdfContentByte ink;
    private final Face.Set fonts;
    private final float left;
    private final float top;
    private final float scale;

    Pen(PdfContentByte ink, Face.Set fonts, float left, float top) {
        this(ink, fonts, left, top, 1);
    }

    private Pen(PdfContentByte ink, Face.Set fonts, float left, float top, float scale) {
        this.ink = ink;
        this.fonts = fonts;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /** A pen whose origin is at a point of this one and whose unit is {@code factor} of this one's. */
    public Pen at(float x, float y, float factor) {
        return new Pen(ink, fonts, x(x), y(y), scale * factor);
    }

    public void fillRectangle(float x, float y, float width, float height, Tone tone) {
        fill(tone);
        ink.rectangle(x(x), y(y + height), width * scale, height * scale);
        ink.fill();
    }

    public void fillRectangle(float x, float y, float width, float height, float radius, Tone tone) {
        fill(tone);
        ink.roundRectangle(x(x), y(y + height), width * scale, height * scale, radius * scale);
        ink.fill();
    }

    public void strokeRectangle(float x, float y, float width, float height, float radius, float thickness, Tone tone) {
        stroke(thickness, tone);
        ink.roundRectangle(x(x), y(y + height), width * scale, height * scale, radius * scale);
        ink.stroke();
    }

    public void fillCircle(float x, float y, float radius, Tone tone) {
        fill(tone);
        ink.circle(x(x), y(y), radius * scale);
        ink.fill();
    }

    public void strokeCircle(float x, float y, float radius, float thickness, Tone tone) {
        stroke(thickness, tone);
        ink.circle(x(x), y(y), radius * scale);
        ink.stroke();
    }

    /** Points as x, y, x, y … */
    public void fillPolygon(Tone tone, float... points) {
        fill(tone);
        path(points);
        ink.closePath();
        ink.fill();
    }

    public void strokePolygon(float thickness, Tone tone, float... points) {
        stroke(thickness, tone);
        path(points);
        ink.closePath();
        ink.stroke();
    }

    public void line(float thickness, Tone tone, float... points) {
        stroke(thickness, tone);
        ink.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        path(points);
        ink.stroke();
    }

    /** Dashes for every stroke until {@link #solid()}. */
    public void dashed(float on, float off) {
        ink.setLineDash(on * scale, off * scale, 0);
    }

    public void solid() {
        ink.setLineDash(0);
    }

    /** A short text inside a picture; what it says belongs into the picture's alternative text too. */
    public void text(float x, float baseline, float size, boolean bold, Tone tone, String text) {
        var font = fonts.font(bold ? Face.SEMIBOLD : Face.REGULAR);
        fill(tone);
        ink.beginText();
        ink.setFontAndSize(font, size * scale);
        ink.setTextMatrix(x(x), y(baseline));
        ink.showText(text);
        ink.endText();
    }

    /** The shape of a state, as screens show it, in a square with this side. */
    public void mark(Mark mark, float x, float y, float side) {
        var pen = at(x, y, side / 16);
        var tone = Tone.of(mark.tone());
        mark.shape().strokes().forEach(stroke -> pen.draw(stroke, tone));
    }

    private void draw(Stroke stroke, Tone tone) {
        boolean cut = stroke.paint() == Stroke.Paint.CUT || stroke.paint() == Stroke.Paint.CUT_LINE;
        var colour = cut ? Tone.PAPER : tone;
        switch (stroke.paint()) {
            case FILL, CUT -> fill(colour);
            case LINE, CUT_LINE, DASH -> stroke((float) stroke.width(), colour);
        }
        follow(stroke.path());
        switch (stroke.paint()) {
            case FILL, CUT -> ink.fill();
            case LINE, CUT_LINE -> {
                ink.setLineCap(PdfContentByte.LINE_CAP_ROUND);
                ink.stroke();
            }
            case DASH -> {
                ink.setLineCap(PdfContentByte.LINE_CAP_BUTT);
                dashed((float) Stroke.DASH_ON, (float) Stroke.DASH_OFF);
                ink.stroke();
                solid();
            }
        }
    }

    /** Walks along a path of the commands M, L, C and Z. */
    private void follow(String path) {
        var words = path.split(" ");
        for (int i = 0; i < words.length; ) {
            switch (words[i]) {
                case "M" -> ink.moveTo(x(number(words[i + 1])), y(number(words[i + 2])));
                case "L" -> ink.lineTo(x(number(words[i + 1])), y(number(words[i + 2])));
                case "C" ->
                    ink.curveTo(
                            x(number(words[i + 1])),
                            y(number(words[i + 2])),
                            x(number(words[i + 3])),
                            y(number(words[i + 4])),
                            x(number(words[i + 5])),
                            y(number(words[i + 6])));
                case "Z" -> ink.closePath();
                default -> throw new IllegalArgumentException("A path has no command " + words[i]);
            }
            i += words[i].equals("Z") ? 1 : words[i].equals("C") ? 7 : 3;
        }
    }

    private static float number(String figures) {
        return Float.parseFloat(figures);
    }

    private void path(float... points) {
        ink.moveTo(x(points[0]), y(points[1]));
        for (int i = 2; i + 1 < points.length; i += 2) {
            ink.lineTo(x(points[i]), y(points[i + 1]));
        }
    }

    private void fill(Tone tone) {
        ink.setRGBColorFill(tone.red(), tone.green(), tone.blue());
    }

    private void stroke(float thickness, Tone tone) {
        ink.setRGBColorStroke(tone.red(), tone.green(), tone.blue());
        ink.setLineWidth(thickness * scale);
        ink.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    }

    private float x(float x) {
        return left + x * scale;
    }

    private float y(float y) {
        return top - y * scale;
    }
}
