package org.assay.qualification;

import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** A person has compared a specification with the awarding organisation's own document. */
public record SpecificationConfirmed(SpecificationKey specification, Words document) implements Auditable {}
