package org.assay.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.platform.StoryClock;
import org.hibernate.annotations.TenantId;

/**
 * Made when a person has compared the specification with the awarding organisation's document; taken away with a reason when that
 * turns out wrong. It never changes in between.
 */
@Entity
@Table(name = "specification_confirmation")
@IdClass(SpecificationConfirmation.Key.class)
class SpecificationConfirmation {
    record Key(CentreId centre, ConfirmationId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private ConfirmationId id;

    private SpecificationKey specification;
    private PersonId person;
    private String personName;
    private Instant confirmedAt;
    private String document;

    @SuppressWarnings("NullAway") // for Hibernate
    protected SpecificationConfirmation() {}

    SpecificationConfirmation(Actor actor, SpecificationKey specification, String document, Instant at) {
        this.centre = actor.centre();
        this.id = ConfirmationId.next();
        this.specification = specification;
        this.person = actor.person();
        this.personName = actor.name();
        this.confirmedAt = at;
        this.document = document;
    }

    Confirmation told() {
        return new Confirmation(
                specification, personName, confirmedAt.atZone(StoryClock.UK).toLocalDate(), document);
    }
}
