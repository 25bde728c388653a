package org.assay.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.EnrolmentId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How far one enrolment has come: counted by the transaction that changes it, so that a board of any size is one statement. */
@Entity
@Table(name = "progress")
@IdClass(Progress.Key.class)
class Progress {
    record Key(CentreId centre, EnrolmentId enrolment) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private EnrolmentId enrolment;

    private CohortId cohort;
    private @Nullable PersonId assessor;
    private boolean running;
    private int met;
    private int items;
    private Instant lastActivity;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Progress() {}

    Progress(CentreId centre, EnrolmentId enrolment, CohortId cohort, int items, Instant at) {
        this.centre = centre;
        this.enrolment = enrolment;
        this.cohort = cohort;
        this.items = items;
        this.running = true;
        this.lastActivity = at;
    }

    void met(int count) {
        met = count;
    }

    void active(Instant at) {
        if (at.isAfter(lastActivity)) lastActivity = at;
    }

    void running(boolean so) {
        running = so;
    }

    void allocated(PersonId to) {
        assessor = to;
    }

    int met() {
        return met;
    }
}
