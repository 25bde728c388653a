package org.assay.qualification.ui;

import org.assay.qualification.Criterion;
import org.assay.qualification.Unit;

/** Numbers with their words. */
final class Counted {
    private static final String[] SMALL = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private Counted() {}

    /** "11 criteria" or "4 marking points". */
    static String assessable(Unit unit) {
        long criteria = unit.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.CRITERION)
                .count();
        long points = unit.criteria().size() - criteria;
        String first = criteria == 0 ? "" : criteria + (criteria == 1 ? " criterion" : " criteria");
        String second = points == 0 ? "" : points + (points == 1 ? " marking point" : " marking points");
        return first.isEmpty() || second.isEmpty() ? first + second : first + " and " + second;
    }

    /** In words up to twelve, as in running text. */
    static String number(long number) {
        return number < SMALL.length ? SMALL[(int) number] : Long.toString(number);
    }

    /** The same at the head of a sentence. */
    static String capital(long number) {
        String word = number(number);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
