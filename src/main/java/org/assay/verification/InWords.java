package org.assay.verification;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as a sentence has them: in words up to ten, in figures beyond. */
final class InWords {
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private InWords() {}

    /** "one", "ten", "1,206". */
    static String number(long number) {
        return number == 0 ? "none" : number < SMALL.length ? SMALL[(int) number] : figures(number);
    }

    /** "no action", "one action", "14 actions". */
    static String count(long number, String one, String many) {
        return (number == 0 ? SMALL[0] : number(number)) + " " + (number == 0 || number == 1 ? one : many);
    }

    /** "14 of 41". */
    static String part(long some, long all) {
        return figures(some) + " of " + figures(all);
    }

    /** "13 of 14 samples were", "1 of 14 samples was". */
    static String part(long some, long all, String one, String many, String oneDoes, String manyDo) {
        return part(some, all) + " " + (all == 1 ? one : many) + " " + (some == 1 ? oneDoes : manyDo);
    }

    /** "1,206". */
    static String figures(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** "a, b and c". */
    static String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** With a capital, as a sentence opens. */
    static String opening(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** As it stands inside a sentence. */
    static String inside(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.UK) + word.substring(1);
    }

    /** With a full stop, whatever the writer ended with. */
    static String sentence(String words) {
        var said = words.strip();
        return said.isEmpty() || ".!?…".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }
}
