package org.assay.centre.ui;

import org.assay.identity.PersonId;

/** Routes to what the centre is like, relative to the root of the product; for links and for {@code UI.navigate}. */
public final class CentreNavigation {
    static final String CENTRE = "centre";
    static final String STAFF = "staff";
    static final String APPROVALS = "approvals";
    static final String POLICIES = "policies";
    static final String LETTERS = "letters";

    private CentreNavigation() {}

    /** The centre describing itself: number, head, promise, sites, red-amber-green. */
    public static String centre() {
        return CENTRE;
    }

    public static String staff() {
        return STAFF;
    }

    /** One member of staff: standing and competence. */
    public static String staffMember(PersonId person) {
        return STAFF + "/" + person.value();
    }

    public static String approvals() {
        return APPROVALS;
    }

    /** The centre's numbers beside the specifications' words. */
    public static String policies() {
        return POLICIES;
    }

    /** What has not been delivered. */
    public static String letters() {
        return LETTERS;
    }
}
