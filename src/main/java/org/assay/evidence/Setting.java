package org.assay.evidence;

/** Real work or not. */
public enum Setting {
    WORKPLACE("Workplace"),
    SIMULATED("Simulated");

    private final String word;

    Setting(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
