/**
 * One story, told through the public front doors of the other modules only, so that its record, its refusals and its samples are real.
 * It is told once, on the first start of a demonstration (profile {@code demo}), with a clock that walks from twelve weeks ago to now.
 * The same people serve tests and pictures. It decides nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "audit",
            "qualification",
            "centre",
            "enrolment",
            "evidence",
            "assessment",
            "verification",
            "notice"
        })
@NullMarked
package org.assay.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
