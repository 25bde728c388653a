/**
 * The heart: judgements on criteria, observations, and the unit sign-off with its rules. It decides who may decide what, and explains
 * every refusal. Words: judgement, verdict, feedback, observation record, unit sign-off, countersignature, tracking sheet. What
 * happens to a signed-off unit when it is sampled is {@code verification}'s; this module asks it through {@link
 * org.assay.assessment.SampleStandings}.
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
            "evidence :: ui"
        })
@NullMarked
package org.assay.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
