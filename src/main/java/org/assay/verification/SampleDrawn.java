package org.assay.verification;

import java.util.List;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.Auditable;

/** A sample was drawn: everything that it takes to repeat it, and what it picked. */
public record SampleDrawn(
        DrawId draw,
        int number,
        int strategyVersion,
        long recordSize,
        String recordRoot,
        String seed,
        int population,
        String populationHash,
        List<UnitAssessmentId> picked)
        implements Auditable {}
