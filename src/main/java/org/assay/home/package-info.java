/**
 * Where everybody arrives: the frame around every page, each role's home, and the pages that stand in for one that is not there. Its words:
 * frame, home. What a page says is decided by the module whose decision it serves.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "audit",
            "qualification",
            "centre",
            "centre :: ui",
            "enrolment",
            "enrolment :: ui",
            "evidence",
            "evidence :: ui",
            "assessment",
            "assessment :: ui",
            "verification",
            "verification :: ui",
            "notice",
            "notice :: ui"
        })
@NullMarked
package org.assay.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
