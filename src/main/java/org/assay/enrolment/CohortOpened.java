package org.assay.enrolment;

import java.time.LocalDate;
import org.assay.identity.Auditable;
import org.assay.identity.Words;
import org.assay.qualification.SpecificationKey;

/** A cohort was opened. */
public record CohortOpened(
        CohortId cohort, Words name, SpecificationKey specification, LocalDate starts, LocalDate plannedEnd)
        implements Auditable {}
