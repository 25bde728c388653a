/**
 * Who checks the decisions. Decides which signed-off units an internal verifier looks at and why, what came of each look, what has to be
 * put right and whether it was, and what an external quality assurer may see during a visit.
 *
 * <p>Its words: a {@link org.assay.verification.SamplingStrategy strategy} is the centre's adopted policy; a {@link
 * org.assay.verification.Draw draw} applies one to everything that waits, by a seed that nobody chose, so that anybody can repeat it; each
 * pick is a <em>sample</em>, which is reviewed and ends as agreed, or as a {@link org.assay.verification.ActionState required action} that is
 * acknowledged, answered and re-checked; a <em>visit</em> is a window of days in which one external quality assurer reads what one
 * awarding organisation's learners did.
 *
 * <p>Leaves to others: the judgements themselves and the moves of a unit (assessment), which this module asks for and never makes; who is
 * staff and who is a learner (centre, enrolment); how the report looks on paper.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "audit",
            "qualification",
            "qualification :: ui",
            "centre",
            "centre :: ui",
            "enrolment",
            "enrolment :: ui",
            "evidence",
            "evidence :: ui",
            "assessment",
            "assessment :: ui"
        })
@NullMarked
package org.assay.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
