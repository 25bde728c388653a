package org.assay.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person may be at a centre. One person may be several, and acts as one at a time. */
public enum Role {
    LEARNER("Learner"),
    ASSESSOR("Assessor"),
    IQA("Internal verifier (IQA)"),
    CENTRE_ADMIN("Centre administrator"),
    EQA("External quality assurer (EQA)"),
    /** What the product does on its own, such as having files scanned. Nobody is a member in this role, so nobody signs in as it. */
    SYSTEM("Itself");

    /** What a person may be: all of them but the product itself. */
    public static final Set<Role> OF_PEOPLE = Collections.unmodifiableSet(EnumSet.range(LEARNER, EQA));

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As screens say it. */
    public String word() {
        return word;
    }
}
