package org.assay.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.LearnerId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item of evidence with everything in it.
 *
 * @param version from 1; judged versions never change
 * @param latest the number of the newest version
 * @param recordedBy the assessor who recorded it; empty where the learner did
 * @param recordedAt when this version was begun
 * @param savedAt when it was last changed
 * @param submittedAt empty while it is a draft
 * @param files in the order in which they came
 * @param putForward in the learner's order
 * @param withdrawnBecause the reason, where it was withdrawn
 */
public record EvidenceItem(
        EvidenceId id,
        int version,
        int latest,
        LearnerId learner,
        Optional<PersonId> recordedBy,
        String title,
        EvidenceFacts facts,
        String narrative,
        List<EvidenceFile> files,
        List<PutForward> putForward,
        EvidenceState state,
        Instant recordedAt,
        Instant savedAt,
        @Nullable Instant submittedAt,
        Optional<Declared> declaration,
        Optional<String> withdrawnBecause) {

    /** The declaration as it was made. */
    public record Declared(int wording, boolean aiAcknowledged, Instant at) {
        public String words() {
            return AuthenticityDeclaration.text(wording);
        }
    }

    public boolean isLatest() {
        return version == latest;
    }

    public List<PutForward> putForward(UnitKey unit) {
        return putForward.stream().filter(one -> one.unit().equals(unit)).toList();
    }

    public Optional<EvidenceFile> file(FileId file) {
        return files.stream().filter(one -> one.file().equals(file)).findFirst();
    }
}
