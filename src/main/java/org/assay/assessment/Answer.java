package org.assay.assessment;

import java.util.List;
import org.assay.evidence.EvidenceState;
import org.assay.qualification.CriterionRef;

/**
 * An answer to a submission as its learner reads it.
 *
 * @param state of the version that was answered
 * @param latest no newer version has been begun
 */
public record Answer(FeedbackLine feedback, String title, EvidenceState state, boolean latest, List<Decided> decided) {
    /** A decision that came with it, as it stands now. @param correction why it was decided again; empty where it was not */
    public record Decided(
            UnitAssessmentId unit,
            String unitTitle,
            CriterionRef criterion,
            String shortTitle,
            Verdict verdict,
            boolean provisional,
            String comment,
            String correction) {}

    public boolean unread() {
        return feedback.readAt().isEmpty();
    }

    /** The learner is asked for more, and has not begun to answer. */
    public boolean asksForMore() {
        return state == EvidenceState.MORE_NEEDED && latest;
    }
}
