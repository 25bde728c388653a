package org.assay.platform.pdf;

/** Small signs, told apart by shape alone. Drawn in a box of 16 by 16 units. */
public enum Symbol {
    CIRCLE_DASHED((pen, tone) -> {
        pen.dashed(2.3f, 1.9f);
        pen.strokeCircle(8, 8, 6.2f, 1.4f, tone);
        pen.solid();
    }),
    CIRCLE((pen, tone) -> pen.strokeCircle(8, 8, 6.2f, 1.4f, tone)),
    CIRCLE_QUARTER((pen, tone) -> {
        pen.strokeCircle(8, 8, 6.2f, 1.4f, tone);
        pen.fillSector(8, 8, 6.2f, 0.25f, tone);
    }),
    CIRCLE_HALF((pen, tone) -> {
        pen.strokeCircle(8, 8, 6.2f, 1.4f, tone);
        pen.fillSector(8, 8, 6.2f, 0.5f, tone);
    }),
    CIRCLE_TICK((pen, tone) -> {
        pen.fillCircle(8, 8, 7, tone);
        tick(pen, Tone.PAPER);
    }),
    CIRCLE_UP((pen, tone) -> {
        pen.strokeCircle(8, 8, 6.2f, 1.4f, tone);
        pen.line(1.6f, tone, 8, 11.4f, 8, 5);
        pen.line(1.6f, tone, 5.4f, 7.4f, 8, 4.8f, 10.6f, 7.4f);
    }),
    CIRCLE_STRUCK((pen, tone) -> {
        pen.strokeCircle(8, 8, 6.2f, 1.4f, tone);
        pen.line(1.4f, tone, 3.8f, 12.2f, 12.2f, 3.8f);
    }),
    CIRCLE_INFO((pen, tone) -> {
        pen.strokeCircle(8, 8, 6.6f, 1.2f, tone);
        pen.line(1.4f, tone, 8, 7.6f, 8, 11.2f);
        pen.fillCircle(8, 5.1f, 0.9f, tone);
    }),
    CIRCLES_TWO((pen, tone) -> {
        pen.strokeCircle(5.9f, 8, 4.4f, 1.4f, tone);
        pen.strokeCircle(10.1f, 8, 4.4f, 1.4f, tone);
    }),
    SQUARE_PLUS((pen, tone) -> {
        pen.fillRectangle(1.6f, 1.6f, 12.8f, 12.8f, 2, tone);
        pen.line(1.7f, Tone.PAPER, 8, 4.8f, 8, 11.2f);
        pen.line(1.7f, Tone.PAPER, 4.8f, 8, 11.2f, 8);
    }),
    DIAMOND_CROSS((pen, tone) -> {
        pen.fillPolygon(tone, 8, 0.4f, 15.6f, 8, 8, 15.6f, 0.4f, 8);
        pen.line(1.7f, Tone.PAPER, 5.8f, 5.8f, 10.2f, 10.2f);
        pen.line(1.7f, Tone.PAPER, 5.8f, 10.2f, 10.2f, 5.8f);
    }),
    TICK_LINE((pen, tone) -> {
        pen.line(1.9f, tone, 3.4f, 6.8f, 6.8f, 10, 12.8f, 3.2f);
        pen.line(1.6f, tone, 2.4f, 13.8f, 13.6f, 13.8f);
    }),
    ARROW_BENT((pen, tone) -> {
        pen.line(1.6f, tone, 13.2f, 12.8f, 13.2f, 6.6f, 3.4f, 6.6f);
        pen.line(1.6f, tone, 6.6f, 3.2f, 3.2f, 6.6f, 6.6f, 10);
    }),
    OCTAGON((pen, tone) -> pen.fillPolygon(tone, ring(8, 7.4f, 22.5))),
    OCTAGON_TWICE((pen, tone) -> {
        pen.strokePolygon(1.3f, tone, ring(8, 7.1f, 22.5));
        pen.fillPolygon(tone, ring(8, 4.6f, 22.5));
    }),
    HEXAGON((pen, tone) -> pen.strokePolygon(1.4f, tone, ring(6, 6.7f, 0))),
    HEXAGON_DASHED((pen, tone) -> {
        pen.dashed(2.2f, 1.8f);
        pen.strokePolygon(1.4f, tone, ring(6, 6.7f, 0));
        pen.solid();
    }),
    HEXAGON_DOT((pen, tone) -> {
        pen.strokePolygon(1.4f, tone, ring(6, 6.7f, 0));
        pen.fillCircle(8, 8, 2.2f, tone);
    }),
    HEXAGON_TICK((pen, tone) -> {
        pen.fillPolygon(tone, ring(6, 7.6f, 0));
        tick(pen, Tone.PAPER);
    }),
    HEXAGON_OPEN_TICK((pen, tone) -> {
        pen.strokePolygon(1.4f, tone, ring(6, 6.7f, 0));
        tick(pen, tone);
    }),
    HEXAGON_ALERT((pen, tone) -> {
        pen.fillPolygon(tone, ring(6, 7.6f, 0));
        pen.line(1.7f, Tone.PAPER, 8, 4.4f, 8, 8.6f);
        pen.fillCircle(8, 11.4f, 1.05f, Tone.PAPER);
    }),
    HEXAGON_TURN((pen, tone) -> {
        pen.strokePolygon(1.4f, tone, ring(6, 6.7f, 0));
        pen.line(1.3f, tone, 10.7f, 7.2f, 9.6f, 5.6f, 7.4f, 5.3f, 5.6f, 6.7f, 5.4f, 8.8f, 6.8f, 10.5f, 9.1f, 10.6f);
        pen.line(1.3f, tone, 10.9f, 4.9f, 10.8f, 7.3f, 8.5f, 7.2f);
    }),
    TRIANGLE_UP((pen, tone) -> pen.fillPolygon(tone, 8, 2.2f, 14.6f, 13.4f, 1.4f, 13.4f)),
    TRIANGLE_DOWN((pen, tone) -> pen.fillPolygon(tone, 8, 13.8f, 14.6f, 2.6f, 1.4f, 2.6f)),
    BAR((pen, tone) -> pen.fillRectangle(1.6f, 5.8f, 12.8f, 4.4f, 1, tone)),
    PENCIL((pen, tone) -> {
        pen.strokePolygon(1.3f, tone, 3, 13, 3.6f, 10, 10.6f, 3, 13, 5.4f, 6, 12.4f);
        pen.line(1.3f, tone, 9, 4.8f, 11.2f, 7);
    }),
    DASH((pen, tone) -> pen.line(1.6f, tone, 4, 8, 12, 8));

    private interface Shape {
        void draw(Pen pen, Tone tone);
    }

    private final Shape shape;

    Symbol(Shape shape) {
        this.shape = shape;
    }

    /** Draws the sign in a square with this side, its top left at a point of the pen. */
    public void draw(Pen pen, float x, float y, float side, Tone tone) {
        shape.draw(pen.at(x, y, side / 16), tone);
    }

    private static void tick(Pen pen, Tone tone) {
        pen.line(1.8f, tone, 4.9f, 8.3f, 7.1f, 10.4f, 11.1f, 5.9f);
    }

    /** A regular polygon around the middle, its first corner at the top and turned by some degrees. */
    private static float[] ring(int corners, float radius, double turn) {
        var points = new float[corners * 2];
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turn + 360.0 * i / corners);
            points[2 * i] = 8 + radius * (float) Math.sin(angle);
            points[2 * i + 1] = 8 - radius * (float) Math.cos(angle);
        }
        return points;
    }
}
