package org.assay.enrolment;

/** What 03/04/2026 means in a file of learners. */
public enum DateOrder {
    UNDECIDED("Not yet chosen"),
    DAY_FIRST("Day, then month"),
    MONTH_FIRST("Month, then day");

    private final String word;

    DateOrder(String word) {
        this.word = word;
    }

    /** As screens say it. */
    public String word() {
        return word;
    }
}
