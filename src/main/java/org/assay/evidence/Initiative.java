package org.assay.evidence;

/** Whether the learner acted first, or answered. */
public enum Initiative {
    NOT_SAID("Not said"),
    PROACTIVE("Proactive"),
    REACTIVE("Reactive");

    private final String word;

    Initiative(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
