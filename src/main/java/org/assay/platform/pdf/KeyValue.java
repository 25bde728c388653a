package org.assay.platform.pdf;

/** One line of facts: what it is, and what it says. */
public record KeyValue(String key, Rich value) {
    public static KeyValue of(String key, String value) {
        return new KeyValue(key, Rich.of(value));
    }
}
