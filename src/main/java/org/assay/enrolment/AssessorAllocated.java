package org.assay.enrolment;

import java.util.Optional;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;

/** An enrolment was allocated to an assessor and an internal verifier. */
public record AssessorAllocated(EnrolmentId enrolment, Optional<PersonId> before, PersonId assessor, PersonId iqa)
        implements Auditable {}
