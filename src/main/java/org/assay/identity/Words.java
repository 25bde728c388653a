package org.assay.identity;

/**
 * Text that a person wrote or that names one: a reason, a comment, a file name. The log carries only its keyed digest, so that the
 * words can be erased and every proof stays valid.
 */
public record Words(String text) {
    @Override
    public String toString() {
        return "Words[" + text.length() + " characters]";
    }
}
