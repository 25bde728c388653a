package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.assay.assessment.SignedOffUnit;
import org.assay.assessment.UnitAssessmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the latest draw did with a unit that stands signed off: looked at it, or picked it. It ends when the unit leaves that stage. */
@Entity
@Table(name = "sampled_unit")
@IdClass(SampledUnit.Key.class)
class SampledUnit {
    record Key(CentreId centre, UnitAssessmentId unit) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private UnitAssessmentId unit;

    private LearnerId learner;

    @Column(name = "of_unit")
    private UnitKey ofUnit;

    private PersonId assessor;
    private @Nullable PersonId countersigner;

    @Column(name = "signed_off_at")
    private Instant signedOffAt;

    private DrawId draw;
    private @Nullable SampleId sample;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected SampledUnit() {}

    SampledUnit(CentreId centre, SignedOffUnit decided, DrawId draw) {
        this.centre = centre;
        this.unit = decided.id();
        this.learner = decided.learner();
        this.ofUnit = decided.unit();
        this.assessor = decided.signer();
        this.countersigner = decided.countersigner().orElse(null);
        this.signedOffAt = decided.signedOffAt();
        this.draw = draw;
    }

    /** Another draw looked at it. */
    void lookedAt(DrawId again) {
        draw = again;
    }

    void picked(SampleId as) {
        sample = as;
    }

    UnitAssessmentId unit() {
        return unit;
    }

    LearnerId learner() {
        return learner;
    }

    UnitKey ofUnit() {
        return ofUnit;
    }

    PersonId assessor() {
        return assessor;
    }

    boolean decidedBy(PersonId person) {
        return person.equals(assessor) || person.equals(countersigner);
    }

    Instant signedOffAt() {
        return signedOffAt;
    }

    DrawId draw() {
        return draw;
    }

    @Nullable
    SampleId sample() {
        return sample;
    }
}
