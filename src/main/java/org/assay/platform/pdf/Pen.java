package org.assay.platform.pdf;

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

    /** A part of a circle, from twelve o'clock to the right; 0.5 is the right half. */
    public void fillSector(float x, float y, float radius, float part, Tone tone) {
        fill(tone);
        ink.moveTo(x(x), y(y));
        int steps = Math.max(2, Math.round(part * 48));
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * part * i / steps;
            ink.lineTo(x(x + radius * (float) Math.sin(angle)), y(y - radius * (float) Math.cos(angle)));
        }
        ink.closePath();
        ink.fill();
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
