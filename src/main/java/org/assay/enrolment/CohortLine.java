package org.assay.enrolment;

import java.time.LocalDate;
import org.assay.qualification.SpecificationKey;

/**
 * A cohort with its counts.
 *
 * @param learners all its enrolments, whatever their state
 * @param active how many of them are active
 * @param unregistered active ones without a registration number, where an awarding organisation gives one
 * @param unallocated active ones without an assessor
 */
public record CohortLine(
        CohortId id,
        String name,
        SpecificationKey specification,
        LocalDate starts,
        LocalDate plannedEnd,
        long learners,
        long active,
        long unregistered,
        long unallocated) {}
