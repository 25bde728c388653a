package org.assay.platform;

/** What was asked for does not exist for whoever asks: the same answer for an unknown id and for another centre's. */
public class NotFound extends RuntimeException {
    private final String sentence;

    public NotFound(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
