package org.assay.platform.pdf;

/** The picture of a progress: a square each while they fit, a bar beyond that. */
record Meter(Progress progress, float width) {
    private static final float SIDE = 11;
    private static final float PITCH = 13.5f;
    private static final float THICK = 7;
    static final float HEIGHT = 13.5f;

    private boolean squares() {
        return progress.all() * PITCH <= width;
    }

    void draw(Pen pen) {
        if (squares()) {
            for (int i = 0; i < progress.all(); i++) {
                float x = i * PITCH;
                if (i < progress.done()) {
                    pen.fillRectangle(x, 1.25f, SIDE, SIDE, 1.5f, Tone.INK);
                } else {
                    pen.strokeRectangle(x + 0.4f, 1.65f, SIDE - 0.8f, SIDE - 0.8f, 1.3f, 0.8f, Tone.INK);
                }
            }
            return;
        }
        float full = width * progress.done() / Math.max(1, progress.all());
        pen.strokeRectangle(0.4f, 3.25f, width - 0.8f, THICK, 1.5f, 0.8f, Tone.LINE_STRONG);
        if (full > 1) {
            pen.fillRectangle(0, 2.85f, full, THICK + 0.8f, 1.5f, Tone.INK);
        }
    }
}
