package org.assay.verification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What evidence has to be, known by the initials VACSR. An internal verifier asks all five of a judgement. */
public enum Quality {
    VALID("valid"),
    AUTHENTIC("authentic"),
    CURRENT("current"),
    SUFFICIENT("sufficient"),
    RELIABLE("reliable");

    private final String word;

    Quality(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public char initial() {
        return name().charAt(0);
    }

    /** As a column keeps them: the initials. */
    static String initials(Set<Quality> qualities) {
        return qualities.stream()
                .sorted()
                .map(one -> String.valueOf(one.initial()))
                .collect(Collectors.joining());
    }

    static Set<Quality> of(String initials) {
        var found = EnumSet.noneOf(Quality.class);
        Arrays.stream(values())
                .filter(one -> initials.indexOf(one.initial()) >= 0)
                .forEach(found::add);
        return found;
    }
}
