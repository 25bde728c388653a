package org.assay.assessment.ui;

/** What is ticked once for a whole item of evidence. */
enum Tick {
    VALID("Valid"),
    AUTHENTIC("Authentic"),
    CURRENT("Current");

    private final String word;

    Tick(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
