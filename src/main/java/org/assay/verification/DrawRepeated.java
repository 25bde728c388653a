package org.assay.verification;

import org.assay.identity.Auditable;

/** Somebody drew again with the same seed, to see whether the picks are the same. */
public record DrawRepeated(DrawId draw, boolean same) implements Auditable {}
