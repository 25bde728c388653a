package org.assay.qualification;

import java.util.regex.Pattern;

/**
 * Names one unit of one published specification. Unique in the whole catalogue, so a unit can be found by it alone.
 *
 * @param value lower-case words and figures joined by hyphens; at most 60 characters
 */
public record UnitKey(String value) implements Comparable<UnitKey> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public UnitKey {
        if (value.length() > 60 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value
                            + "\" is not a unit key: lower-case words joined by hyphens, such as ocr-post-transaction-1-unit-1");
        }
    }

    @Override
    public int compareTo(UnitKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
