package org.assay.platform.pdf;

/**
 * A line to sign.
 *
 * @param name who signs; empty leaves a line for the name too
 * @param role in which role
 * @param date already known, or empty for a line to write on
 */
public record Signature(String name, String role, String date) {}
