package org.assay.evidence;

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
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An item of evidence of one learner. What it says is in its versions; here is whose it is and which version is the newest. */
@Entity
@Table(name = "evidence")
@IdClass(Evidence.Key.class)
class Evidence {
    record Key(CentreId centre, EvidenceId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private EvidenceId id;

    private LearnerId learner;
    private @Nullable PersonId recordedBy;
    private Instant startedAt;
    private int latest;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Evidence() {}

    Evidence(Key key, LearnerId learner, @Nullable PersonId recordedBy, Instant startedAt) {
        this.centre = key.centre();
        this.id = key.id();
        this.learner = learner;
        this.recordedBy = recordedBy;
        this.startedAt = startedAt;
        this.latest = 1;
    }

    EvidenceId id() {
        return id;
    }

    CentreId centre() {
        return centre;
    }

    LearnerId learner() {
        return learner;
    }

    Optional<PersonId> recordedBy() {
        return Optional.ofNullable(recordedBy);
    }

    int latest() {
        return latest;
    }

    void newest(int number) {
        latest = number;
    }
}
