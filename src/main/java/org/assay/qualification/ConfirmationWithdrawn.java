package org.assay.qualification;

import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** A confirmation turned out wrong and no longer stands. */
public record ConfirmationWithdrawn(SpecificationKey specification, Words reason) implements Auditable {}
