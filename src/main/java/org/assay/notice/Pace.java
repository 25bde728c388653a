package org.assay.notice;

/** How often somebody wants letters about their notices. */
public enum Pace {
    AT_ONCE("At once"),
    DAILY("Once a day, at seven in the morning"),
    WEEKLY("Once a week, on Monday morning"),
    NEVER("No letters");

    private final String word;

    Pace(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
