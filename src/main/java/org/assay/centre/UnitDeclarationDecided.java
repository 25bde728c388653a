package org.assay.centre;

import org.assay.identity.Auditable;
import org.assay.identity.Words;
import org.assay.qualification.SpecificationKey;

/** It was decided whether learners declare each unit of a specification before it is signed off. */
public record UnitDeclarationDecided(SpecificationKey specification, boolean required, Words reason)
        implements Auditable {}
