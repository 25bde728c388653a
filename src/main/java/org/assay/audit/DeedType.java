package org.assay.audit;

/**
 * A kind of deed that the product records.
 *
 * @param type as in the entries, kebab case
 * @param words as people read it: “Unit signed off”
 */
public record DeedType(String type, String words) {}
