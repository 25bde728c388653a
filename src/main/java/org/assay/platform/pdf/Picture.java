package org.assay.platform.pdf;

/**
 * A vector picture.
 *
 * @param width in points, with {@code height} the box it is drawn in, origin at the top left
 * @param alt what it shows, for whoever does not see it
 * @param caption printed below; may be empty
 */
public record Picture(float width, float height, String alt, String caption, Sketch sketch) {
    public Picture {
        if (alt.isBlank()) {
            throw new IllegalArgumentException("A picture needs a text that says what it shows");
        }
    }
}
