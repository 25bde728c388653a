package org.assay.enrolment;

import java.util.Optional;
import org.assay.identity.PersonId;

/**
 * Which enrolments a list is about. What is empty does not restrict.
 *
 * @param words part of the learner's name, in any case
 * @param unallocated only those without an assessor
 * @param unregistered only those that an awarding organisation should have given a number, and has not
 */
public record EnrolmentFilter(
        String words,
        Optional<EnrolmentState> state,
        Optional<CohortId> cohort,
        Optional<PersonId> assessor,
        boolean unallocated,
        boolean unregistered) {
    public static final EnrolmentFilter ALL =
            new EnrolmentFilter("", Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    public static EnrolmentFilter of(CohortId cohort) {
        return new EnrolmentFilter("", Optional.empty(), Optional.of(cohort), Optional.empty(), false, false);
    }

    public static EnrolmentFilter of(PersonId assessor) {
        return new EnrolmentFilter("", Optional.empty(), Optional.empty(), Optional.of(assessor), false, false);
    }
}
