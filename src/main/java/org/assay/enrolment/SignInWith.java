package org.assay.enrolment;

/** A user name and password for a learner who signs in by form. */
public record SignInWith(String username, String password) {
    @Override
    public String toString() {
        return "SignInWith[" + username + "]";
    }
}
