package org.assay.platform.pdf;

/** Draws a vector picture. It is called once per pass, so it draws the same each time. */
@FunctionalInterface
public interface Sketch {
    void draw(Pen pen);
}
