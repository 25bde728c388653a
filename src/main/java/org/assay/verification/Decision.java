package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;

/**
 * A signed-off unit as a draw sees it: who it is, and every fact that a rule of a strategy asks about. Kept with the draw, so that the draw
 * can be repeated when the facts have long moved on.
 *
 * @param unit the id that the draw's hashes are made of
 * @param assessor who signed off first
 * @param ofUnit the unit of the catalogue
 * @param traineeFirst this assessor, a trainee, had not signed off this unit before
 * @param overridden the sufficiency rules that were overridden, such as {@code R4,R6}; empty when none was
 * @param kinds how many kinds of evidence stand behind it
 * @param hasteMinutes from the last submission of evidence to the sign-off
 * @param pairSampled a decision of this assessor on this unit was sampled before
 * @param returnedBefore an earlier sign-off of this very unit was sampled and returned
 */
@Embeddable
record Decision(
        @Column(name = "unit") UnitAssessmentId unit,
        @Column(name = "assessor") PersonId assessor,
        @Column(name = "of_unit") UnitKey ofUnit,
        @Column(name = "signed_off_at") Instant signedOffAt,
        @Column(name = "trainee_first") boolean traineeFirst,
        @Column(name = "overridden") String overridden,
        @Column(name = "kinds") int kinds,
        @Column(name = "haste_minutes") long hasteMinutes,
        @Column(name = "pair_sampled") boolean pairSampled,
        @Column(name = "returned_before") boolean returnedBefore) {}
