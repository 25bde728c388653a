package org.assay.centre;

import org.assay.qualification.SpecificationKey;

/**
 * The centre's own numbers for a rule of sufficiency, adopted by its verifier. A rule that is not adopted only advises.
 *
 * @param ruleId as in the specification, R1 to R10
 * @param atLeast how many; 0 where the rule does not count
 * @param overDays over at least how many days; 0 where time does not matter
 */
public record AdoptedRule(SpecificationKey specification, String ruleId, int atLeast, int overDays) {}
