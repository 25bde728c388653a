package org.assay.qualification;

import java.util.regex.Pattern;

/**
 * Names one published version of a specification, such as {@code ocr-post-transaction-1}: the version is its last part, so that
 * whatever names a key names the version it was made against.
 *
 * @param value lower-case words and figures joined by hyphens, ending in the version number; at most 60 characters
 */
public record SpecificationKey(String value) implements Comparable<SpecificationKey> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*-[1-9][0-9]*");

    public SpecificationKey {
        if (value.length() > 60 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value
                    + "\" is not a specification key: lower-case words joined by hyphens that end in the version, such as"
                    + " ocr-post-transaction-1");
        }
    }

    /** The version that the key ends in. */
    public int version() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public int compareTo(SpecificationKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
