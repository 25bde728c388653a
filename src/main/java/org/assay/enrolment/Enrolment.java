package org.assay.enrolment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A learner on a specification. It starts active, is registered with the awarding organisation and allocated in any order, and goes
 * through its states with a reason each; what it is now is its last step.
 */
@Entity
@Table(name = "enrolment")
@IdClass(Enrolment.Key.class)
class Enrolment {
    record Key(CentreId centre, EnrolmentId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private EnrolmentId id;

    private LearnerId learner;
    private CohortId cohort;
    private String specification;

    /** The last step's, beside it because lists filter by it. */
    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    private LocalDate startedOn;
    private @Nullable String registrationNumber;
    private @Nullable LocalDate registeredOn;
    private @Nullable PersonId assessor;
    private @Nullable PersonId iqa;
    private @Nullable ImportId importRun;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "enrolment_step",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "enrolment", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<EnrolmentStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected Enrolment() {}

    Enrolment(
            CentreId centre,
            EnrolmentId id,
            LearnerId learner,
            Cohort cohort,
            LocalDate startedOn,
            PersonId by,
            Instant at,
            @Nullable ImportId importRun) {
        this.centre = centre;
        this.id = id;
        this.learner = learner;
        this.cohort = cohort.id();
        this.specification = cohort.specification().value();
        this.state = EnrolmentState.ACTIVE;
        this.startedOn = startedOn;
        this.importRun = importRun;
        this.steps.add(new EnrolmentStep(EnrolmentState.ACTIVE, "", by, at));
    }

    void register(String number, LocalDate on) {
        registrationNumber = number;
        registeredOn = on;
    }

    void change(EnrolmentState next, String reason, PersonId by, Instant at) {
        state = next;
        steps.add(new EnrolmentStep(next, reason, by, at));
    }

    void allocate(PersonId assessor, PersonId iqa) {
        this.assessor = assessor;
        this.iqa = iqa;
    }

    EnrolmentId id() {
        return id;
    }

    LearnerId learner() {
        return learner;
    }

    SpecificationKey specification() {
        return new SpecificationKey(specification);
    }

    EnrolmentState state() {
        return state;
    }

    @Nullable
    PersonId assessor() {
        return assessor;
    }

    /** The states it has been in, oldest first. */
    List<EnrolmentMoment> moments() {
        return steps.stream()
                .map(step -> new EnrolmentMoment(step.state(), step.reason(), step.takenBy(), step.takenAt()))
                .toList();
    }
}
