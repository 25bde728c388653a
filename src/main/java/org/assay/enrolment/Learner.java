package org.assay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Optional;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A learner of one centre: entered once, and enrolled as often as they start on something. */
@Entity
@Table(name = "learner")
@IdClass(Learner.Key.class)
class Learner {
    record Key(CentreId centre, LearnerId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private LearnerId id;

    private PersonId person;
    private String name;
    private String email;
    private @Nullable String uln;

    /** The import that entered this learner, so that it can be undone. */
    private @Nullable ImportId importRun;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Learner() {}

    Learner(
            CentreId centre,
            LearnerId id,
            PersonId person,
            String name,
            String email,
            @Nullable Uln uln,
            @Nullable ImportId importRun) {
        this.centre = centre;
        this.id = id;
        this.person = person;
        this.name = name;
        this.email = email;
        this.uln = uln == null ? null : uln.value();
        this.importRun = importRun;
    }

    LearnerFacts facts() {
        return new LearnerFacts(
                id, person, name, email, Optional.ofNullable(uln).map(Uln::new));
    }

    LearnerId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    @Nullable
    String uln() {
        return uln;
    }
}
