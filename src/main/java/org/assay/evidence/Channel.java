package org.assay.evidence;

/** By which way the learner and the customer met. */
public enum Channel {
    NOT_SAID("Not said"),
    PHONE("Phone"),
    EMAIL("E-mail"),
    FACE_TO_FACE("Face to face"),
    CHAT("Chat"),
    LETTER("Letter");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
