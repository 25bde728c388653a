package org.assay.platform.widgets;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A person's initials in a circle. The name stands beside it, so it is hidden from screen readers. */
public final class Avatar {
    private Avatar() {}

    /** The usual size of 30. */
    public static Markup of(String name) {
        return Markup.of("<span class=\"av\" aria-hidden=\"true\">{}</span>", initials(name));
    }

    /** The size of 44, for cards about a person. */
    public static Markup large(String name) {
        return Markup.of("<span class=\"av l\" aria-hidden=\"true\">{}</span>", initials(name));
    }

    /** The circle and the name. */
    public static Markup named(String name) {
        return Markup.of("<span class=\"person-line\">{}<span>{}</span></span>", of(name), name);
    }

    /** The first letter of the first and of the last name. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        return Arrays.stream(words.length > 1 ? new String[] {words[0], words[words.length - 1]} : words)
                .filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(Character.toUpperCase(word.codePointAt(0)))))
                .collect(Collectors.joining());
    }
}
