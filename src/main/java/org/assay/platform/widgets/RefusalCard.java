package org.assay.platform.widgets;

import java.util.List;
import org.assay.platform.Shape;

/** Why something is not done: the rule's own sentence, and a line per thing to mend. */
public final class RefusalCard {
    private RefusalCard() {}

    /** Standing on the page from the start: a screen reader meets it in its place. */
    public static Markup standing(String sentence, List<String> lines) {
        return card(sentence, lines.stream().map(Markup::text).toList(), "");
    }

    /** Standing on the page, with lines that hold links. */
    public static Markup standingWith(String sentence, List<Markup> lines) {
        return card(sentence, lines, "");
    }

    /** The answer to a deed just tried: it is announced at once. */
    public static Markup alert(String sentence, List<String> lines) {
        return card(sentence, lines.stream().map(Markup::text).toList(), " role=\"alert\"");
    }

    private static Markup card(String sentence, List<Markup> lines, String role) {
        return Markup.of(
                "<div class=\"refusal\"{}><span class=\"c-notyet\">{}</span><div><h2>{}</h2>{}</div></div>",
                new Markup(role),
                StateMark.svg(Shape.DIAMOND_CROSS, 22),
                sentence,
                Markup.when(
                        !lines.isEmpty(),
                        Markup.of("<ul>{}</ul>", Markup.each(lines, line -> Markup.of("<li>{}</li>", line)))));
    }
}
