package org.assay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import org.assay.identity.CentreId;
import org.assay.qualification.SpecificationKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An intake of learners on one specification, opened with its dates. */
@Entity
@Table(name = "cohort")
@IdClass(Cohort.Key.class)
class Cohort {
    record Key(CentreId centre, CohortId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private CohortId id;

    private String name;
    private String specification;
    private LocalDate starts;
    private LocalDate plannedEnd;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Cohort() {}

    Cohort(
            CentreId centre,
            CohortId id,
            String name,
            SpecificationKey specification,
            LocalDate starts,
            LocalDate plannedEnd) {
        this.centre = centre;
        this.id = id;
        this.name = name;
        this.specification = specification.value();
        this.starts = starts;
        this.plannedEnd = plannedEnd;
    }

    CohortId id() {
        return id;
    }

    String name() {
        return name;
    }

    SpecificationKey specification() {
        return new SpecificationKey(specification);
    }

    LocalDate starts() {
        return starts;
    }

    LocalDate plannedEnd() {
        return plannedEnd;
    }
}
