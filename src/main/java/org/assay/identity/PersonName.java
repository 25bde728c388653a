package org.assay.identity;

/** A person to be named or picked on a screen. */
public record PersonName(PersonId id, String name) {}
