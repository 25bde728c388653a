package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item of evidence as lists show it and rules count it: everything but its text and its files.
 *
 * @param latest the number of the newest version
 * @param submittedAt null while it is a draft
 */
public record EvidenceLine(
        EvidenceId id,
        int version,
        int latest,
        LearnerId learner,
        Optional<PersonId> recordedBy,
        String title,
        EvidenceFacts facts,
        EvidenceState state,
        Instant recordedAt,
        Instant savedAt,
        @Nullable Instant submittedAt,
        int files,
        List<PutForward> putForward) {

    public boolean isLatest() {
        return version == latest;
    }

    public boolean isFor(EnrolmentId enrolment, UnitKey unit, CriterionRef criterion) {
        return putForward.stream().anyMatch(one -> one.target().equals(new CriterionOf(enrolment, unit, criterion)));
    }
}
