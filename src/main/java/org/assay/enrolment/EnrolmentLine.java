package org.assay.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as lists and rules read it.
 *
 * @param person who signs in as this learner
 * @param registrationNumber by which the awarding organisation knows it; empty until it is registered
 * @param plannedEnd the cohort's
 */
public record EnrolmentLine(
        EnrolmentId id,
        LearnerId learner,
        PersonId person,
        String learnerName,
        SpecificationKey specification,
        CohortId cohort,
        String cohortName,
        EnrolmentState state,
        Optional<String> registrationNumber,
        Optional<LocalDate> registeredOn,
        LocalDate startedOn,
        LocalDate plannedEnd,
        Optional<PersonId> assessor,
        Optional<PersonId> iqa) {

    /** As a query has it: columns, some of them empty. */
    public EnrolmentLine(
            EnrolmentId id,
            LearnerId learner,
            PersonId person,
            String learnerName,
            String specification,
            CohortId cohort,
            String cohortName,
            EnrolmentState state,
            @Nullable String registrationNumber,
            @Nullable LocalDate registeredOn,
            LocalDate startedOn,
            LocalDate plannedEnd,
            @Nullable PersonId assessor,
            @Nullable PersonId iqa) {
        this(
                id,
                learner,
                person,
                learnerName,
                new SpecificationKey(specification),
                cohort,
                cohortName,
                state,
                Optional.ofNullable(registrationNumber),
                Optional.ofNullable(registeredOn),
                startedOn,
                plannedEnd,
                Optional.ofNullable(assessor),
                Optional.ofNullable(iqa));
    }

    public boolean assessedBy(PersonId somebody) {
        return assessor.filter(somebody::equals).isPresent();
    }
}
