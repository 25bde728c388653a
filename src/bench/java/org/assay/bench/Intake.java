package org.assay.bench;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.qualification.Specification;

/**
 * A cohort, and who looks after it.
 *
 * @param share how far its learners have come, as a share of their criteria
 * @param countersigner confirms what a trainee signs off
 * @param shown whether a driver looks at it: its learners have come equally far, and five submissions of each wait
 */
record Intake(
        UUID id,
        Specification specification,
        LocalDate starts,
        LocalDate ends,
        double share,
        Member assessor,
        Member countersigner,
        Member iqa,
        boolean shown) {}
