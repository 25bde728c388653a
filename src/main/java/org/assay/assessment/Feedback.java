package org.assay.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An assessor's answer to one submission: valid, authentic, current, and one overall feedback. One per submission, never changed. */
@Entity
@Table(name = "feedback")
@IdClass(Feedback.Key.class)
class Feedback {
    record Key(CentreId centre, FeedbackId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private FeedbackId id;

    private EvidenceId evidence;
    private int evidenceVersion;
    private LearnerId learner;
    private PersonId assessor;
    private Instant givenAt;
    private String words;
    private boolean valid;
    private boolean authentic;

    @Column(name = "is_current")
    private boolean current;

    private @Nullable Instant readAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Feedback() {}

    Feedback(
            CentreId centre,
            EvidenceId evidence,
            int evidenceVersion,
            LearnerId learner,
            PersonId assessor,
            Instant givenAt,
            JudgementPass pass) {
        this.centre = centre;
        this.id = FeedbackId.next();
        this.evidence = evidence;
        this.evidenceVersion = evidenceVersion;
        this.learner = learner;
        this.assessor = assessor;
        this.givenAt = givenAt;
        this.words = pass.feedback().strip();
        this.valid = pass.valid();
        this.authentic = pass.authentic();
        this.current = pass.current();
    }

    void read(Instant at) {
        if (readAt == null) readAt = at;
    }

    /** Something in it was corrected: the learner is told again. */
    void newAgain() {
        readAt = null;
    }

    boolean standsUp() {
        return valid && authentic && current;
    }

    FeedbackLine line(String assessorName) {
        return new FeedbackLine(
                id,
                evidence,
                evidenceVersion,
                assessorName,
                givenAt,
                words,
                valid,
                authentic,
                current,
                Optional.ofNullable(readAt));
    }

    LearnerId learner() {
        return learner;
    }

    PersonId assessor() {
        return assessor;
    }

    Instant givenAt() {
        return givenAt;
    }
}
