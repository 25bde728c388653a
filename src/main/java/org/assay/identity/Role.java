package org.assay.identity;

/** What a person may be at a centre. One person may be several, and acts as one at a time. */
public enum Role {
    LEARNER("Learner"),
    ASSESSOR("Assessor"),
    IQA("Internal verifier (IQA)"),
    CENTRE_ADMIN("Centre administrator"),
    EQA("External quality assurer (EQA)"),
    /** What the product does on its own, such as having files scanned. Nobody is a member in this role, so nobody signs in as it. */
    SYSTEM("Itself");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As screens say it. */
    public String word() {
        return word;
    }
}
