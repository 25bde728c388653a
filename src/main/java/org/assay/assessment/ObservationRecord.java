package org.assay.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An observation as it was signed: by the assessor when it was recorded, by the learner on the spot or later. */
@Entity
@Table(name = "observation")
@IdClass(ObservationRecord.Key.class)
class ObservationRecord {
    record Key(CentreId centre, ObservationId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private ObservationId id;

    private LearnerId learner;
    private EnrolmentId enrolment;
    private PersonId assessor;
    private EvidenceId evidence;
    private LocalDate observedOn;
    private LocalTime starts;
    private LocalTime ends;
    private String place;
    private String narrative;
    private String questions;
    private boolean consent;
    private @Nullable Instant learnerSignedAt;
    private Instant assessorSignedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected ObservationRecord() {}

    ObservationRecord(
            CentreId centre,
            LearnerId learner,
            PersonId assessor,
            EvidenceId evidence,
            Observation observed,
            String questions,
            Instant now) {
        this.centre = centre;
        this.id = ObservationId.next();
        this.learner = learner;
        this.enrolment = observed.enrolment();
        this.assessor = assessor;
        this.evidence = evidence;
        this.observedOn = observed.date();
        this.starts = observed.starts();
        this.ends = observed.ends();
        this.place = observed.place().strip();
        this.narrative = observed.narrative().strip();
        this.questions = questions;
        this.consent = observed.consent();
        this.learnerSignedAt = observed.learnerAgrees() ? now : null;
        this.assessorSignedAt = now;
    }
}
