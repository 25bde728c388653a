package org.assay.journey;

import java.util.Locale;
import org.assay.RunningAssay;
import org.assay.identity.People;

/**
 * Somebody who is new to the centre and has a sign-in already, as learners of an earlier course do. The story is shared with other
 * tests, so the newcomers of a run have names of their own.
 */
record Newcomer(String first, String surname) {
    static final String RUN = Long.toString(System.nanoTime() % 46_656, 36);

    static Newcomer called(String first, String surname) {
        var newcomer = new Newcomer(first, surname + RUN);
        RunningAssay.get().door(People.class).enter(newcomer.email(), newcomer.name(), RunningAssay.PASSWORD);
        return newcomer;
    }

    String name() {
        return first + " " + surname;
    }

    String email() {
        return (first + "." + surname + "@example.org").toLowerCase(Locale.ROOT);
    }

    /** As the first cells of a row in a file of learners. */
    String cells() {
        return first + "," + surname + "," + email();
    }

    Somebody signsIn() {
        return Somebody.signsIn(email());
    }
}
