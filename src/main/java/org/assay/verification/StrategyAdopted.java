package org.assay.verification;

import java.util.List;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;
import org.assay.identity.Words;

/** An internal verifier adopted a version of the sampling strategy. */
@Deed("Sampling strategy adopted")
public record StrategyAdopted(
        int version, int baseRate, List<RiskRaiser> raisers, int minimumPerAssessor, Words rationale)
        implements Auditable {}
