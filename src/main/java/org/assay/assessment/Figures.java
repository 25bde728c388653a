package org.assay.assessment;

/** Numbers as a heading opens with them: words up to twelve, figures beyond. */
final class Figures {
    private static final String[] WORDS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"
    };

    private Figures() {}

    static String inWords(int number) {
        return number >= 0 && number < WORDS.length ? WORDS[number] : Integer.toString(number);
    }
}
