package org.assay.assessment.ui;

import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceLine;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.identity.Actor;
import org.assay.identity.Role;

/** Where a press on an item of evidence leads: an assessor judges what waits, everybody else reads. */
final class EvidenceLink {
    private EvidenceLink() {}

    static String to(EvidenceLine line) {
        return Actor.current().is(Role.ASSESSOR) && line.state().waiting()
                ? AssessmentNavigation.submission(line.id())
                : to(line.id(), line.version());
    }

    static String to(EvidenceId id, int version) {
        return EvidenceNavigation.item(id, version);
    }

    /** Where the learner writes the next version. */
    static String answer(EvidenceId id) {
        return EvidenceNavigation.item(id);
    }
}
