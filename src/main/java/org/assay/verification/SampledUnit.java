package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.CentreId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the latest draw did with a unit since it was signed off: looked at it, or picked it. It ends when the unit goes back. */
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

    private DrawId draw;
    private @Nullable SampleId sample;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected SampledUnit() {}

    SampledUnit(CentreId centre, UnitAssessmentId unit, DrawId draw) {
        this.centre = centre;
        this.unit = unit;
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

    DrawId draw() {
        return draw;
    }

    @Nullable
    SampleId sample() {
        return sample;
    }
}
