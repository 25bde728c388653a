package org.assay.centre;

import org.assay.identity.Auditable;
import org.assay.qualification.SpecificationKey;

/** The centre's verifier adopted numbers for a rule: from here on it binds. */
public record RuleAdopted(SpecificationKey specification, String ruleId, int atLeast, int overDays)
        implements Auditable {}
