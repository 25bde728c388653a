package org.assay.enrolment;

/** How far a run of bringing learners in has come. */
public enum ImportStage {
    /** Read and checked; nothing is written. */
    STAGED("Waiting for you"),
    ACCEPTED("Accepted"),
    UNDONE("Undone");

    private final String word;

    ImportStage(String word) {
        this.word = word;
    }

    /** As screens say it. */
    public String word() {
        return word;
    }
}
