package org.assay.platform;

/** What was asked for does not exist for whoever asks: the same answer for an unknown id and for another centre's. */
public class NotFound extends RuntimeException {
    public NotFound(String sentence) {
        super(sentence);
    }
}
