package org.assay.assessment;

import java.util.List;

/** Numbers as a heading opens with them: words up to twelve, figures beyond. */
public final class Figures {
    private static final String[] WORDS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"
    };

    private Figures() {}

    /** "2.1, 2.2 and 2.5". */
    public static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** "Two"; 13 and more as figures. */
    public static String inWords(int number) {
        return number >= 0 && number < WORDS.length ? WORDS[number] : Integer.toString(number);
    }
}
