package org.assay.platform.widgets;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is known to be safe. Whatever is put into it is escaped, unless it is Markup itself: so that nobody has to remember.
 *
 * {@snippet :
 * Markup.of("<p class=\"{}\">{} {}</p>", "sm", learner.name(), StateMark.badge(state));
 * }
 */
public record Markup(String html) {

    /** Nothing at all. */
    public static final Markup NONE = new Markup("");

    /**
     * Fills the holes of a template, in order.
     *
     * @param template HTML written by us, each {@code {}} a hole in text or in a quoted attribute
     * @param values Markup goes in as it is; an Iterable or Optional value by value; null and empty leave nothing; all else is escaped
     * @throws IllegalArgumentException when holes and values differ in number
     */
    public static Markup of(String template, @Nullable Object... values) {
        StringBuilder out = new StringBuilder(template.length() + 32 * values.length);
        int from = 0;
        int next = 0;
        for (int hole = template.indexOf("{}"); hole >= 0; hole = template.indexOf("{}", from)) {
            if (next == values.length) {
                throw new IllegalArgumentException("More holes than values in " + template);
            }
            append(out.append(template, from, hole), values[next++]);
            from = hole + 2;
        }
        if (next < values.length) {
            throw new IllegalArgumentException("More values than holes in " + template);
        }
        return new Markup(out.append(template, from, template.length()).toString());
    }

    /** Text as it would be read, escaped. */
    public static Markup text(@Nullable Object text) {
        return new Markup(escape(text));
    }

    /** One piece after the other. */
    public static Markup join(Markup... pieces) {
        return new Markup(Arrays.stream(pieces).map(Markup::html).collect(Collectors.joining()));
    }

    /** One piece per item. */
    public static <T> Markup each(Iterable<? extends T> items, Function<? super T, Markup> piece) {
        return new Markup(StreamSupport.stream(items.spliterator(), false)
                .map(item -> piece.apply(item).html())
                .collect(Collectors.joining()));
    }

    /** The piece when the condition holds, else nothing. */
    public static Markup when(boolean condition, Markup piece) {
        return condition ? piece : NONE;
    }

    /** What somebody typed, with its line breaks kept as paragraphs and breaks. */
    public static Markup paragraphs(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        return new Markup(Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining()));
    }

    /** This and then that. */
    public Markup and(Markup that) {
        return new Markup(html + that.html);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** Safe in text and in attributes with quotes of either kind; null is nothing. */
    public static String escape(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (entity != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out == null) continue;
            if (entity != null) out.append(entity);
            else out.append(text.charAt(i));
        }
        return out == null ? text : out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Markup markup -> out.append(markup.html);
            case Optional<?> optional -> optional.ifPresent(present -> append(out, present));
            case Iterable<?> all -> all.forEach(one -> append(out, one));
            default -> out.append(escape(value));
        }
    }

    @Override
    public String toString() {
        return html;
    }
}
