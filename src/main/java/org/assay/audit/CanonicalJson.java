package org.assay.audit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes canonical JSON (RFC 8785) for a closed set of values: text, whole numbers, true and false, lists, objects. Text is brought
 * to NFC first, so that the same word typed on two machines gives the same bytes. There are no fractions and no nulls.
 */
final class CanonicalJson {
    /** Beyond it a reader that holds numbers as doubles would see another number (RFC 8785, appendix D). */
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a value outside the set */
    static byte[] bytes(Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        switch (value) {
            case String text -> write(text);
            case Long number -> write(number.longValue());
            case Integer number -> write(number.longValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case List<?> list -> write(list);
            case Map<?, ?> object -> write(object);
            default ->
                throw new IllegalArgumentException("An entry cannot hold a "
                        + value.getClass().getName() + "; tell it as text, a whole number, true or false.");
        }
    }

    private void write(long number) {
        if (number > LARGEST_EXACT || number < -LARGEST_EXACT)
            throw new IllegalArgumentException(
                    number + " is too large for an entry: not every reader could tell it exactly.");
        out.append(number);
    }

    private void write(List<?> list) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            write(item);
            comma = ",";
        }
        out.append(']');
    }

    private void write(Map<?, ?> object) {
        var sorted = new TreeMap<
                String, Object>(); // String compares by UTF-16 code units, which is the order that RFC 8785 asks for
        object.forEach((key, value) -> {
            if (sorted.put(normal((String) key), value) != null)
                throw new IllegalArgumentException("An entry holds “" + key + "” twice.");
        });
        out.append('{');
        String comma = "";
        for (var property : sorted.entrySet()) {
            out.append(comma);
            write(property.getKey());
            out.append(':');
            write(property.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void write(String text) {
        out.append('"');
        String normal = normal(text);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20)
                        out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xf, 16));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }

    private static String normal(String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
            throw new IllegalArgumentException("An entry cannot hold half a character: text with a lone surrogate.");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
