package org.assay.bench;

import java.time.Instant;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.qualification.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that stands signed off, with what a draw asks about it.
 *
 * @param countersigner null where the signer was qualified
 * @param steps how many moves it has made
 * @param overridden the rules that were overridden, with commas between
 * @param kinds how many kinds of evidence stand behind it
 */
record SignedOff(
        UUID id,
        UUID enrolment,
        UUID learner,
        UUID learnerPerson,
        String specification,
        Unit unit,
        Member signer,
        @Nullable Member countersigner,
        Instant at,
        int steps,
        String overridden,
        int kinds,
        long hasteMinutes) {
    PersonId signedBy() {
        return new PersonId(signer.person());
    }
}
