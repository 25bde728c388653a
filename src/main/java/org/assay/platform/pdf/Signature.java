package org.assay.platform.pdf;

/**
 * A line to sign.
 *
 * @param name who signs; empty leaves a line for the name too
 * @param role in which role
 * @param date already known, or empty for a line to write on
 * @param referenced whether there is a line for the signer's own reference too
 */
public record Signature(String name, String role, String date, boolean referenced) {
    public Signature(String name, String role, String date) {
        this(name, role, date, false);
    }
}
