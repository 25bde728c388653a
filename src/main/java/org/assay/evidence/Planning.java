package org.assay.evidence;

/** Whether what happened had been planned. */
public enum Planning {
    NOT_SAID("Not said"),
    PLANNED("Planned"),
    UNPLANNED("Unplanned");

    private final String word;

    Planning(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
