package org.assay.centre;

/** Whether a member of staff may decide alone. */
public enum Standing {
    QUALIFIED("Qualified"),
    /** Working towards the assessor's award: every sign-off waits for a countersignature. */
    TRAINEE("Trainee");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** As screens say it. */
    public String word() {
        return word;
    }
}
