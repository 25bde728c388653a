package org.assay.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;

/**
 * A signed-off unit as sampling sees it.
 *
 * @param signer who signed off first
 * @param countersigner who confirmed a trainee's sign-off
 * @param byTrainee the first sign-off was a trainee's
 * @param overridden the sufficiency rules that were overridden, such as R4, in order
 * @param kinds how many kinds of evidence stand behind its judgements
 * @param haste from the last submission of evidence to the sign-off
 */
public record SignedOffUnit(
        UnitAssessmentId id,
        EnrolmentId enrolment,
        LearnerId learner,
        SpecificationKey specification,
        UnitKey unit,
        PersonId signer,
        Optional<PersonId> countersigner,
        boolean byTrainee,
        Instant signedOffAt,
        List<String> overridden,
        int kinds,
        Duration haste) {}
