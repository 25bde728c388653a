package org.assay.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a person may act at a centre in a role. Read before there is an actor, hence shared and not centre-owned. */
@Entity
@Table(name = "membership")
@IdClass(Membership.Key.class)
class Membership {
    record Key(PersonId person, CentreId centre, Role role) implements Serializable {}

    @Id
    private PersonId person;

    @Id
    private CentreId centre;

    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant joinedAt;

    /** Whose claim gave the role; null by hand. */
    private @Nullable ProviderId givenBy;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Membership() {}

    Membership(PersonId person, CentreId centre, Role role, Instant joinedAt) {
        this.person = person;
        this.centre = centre;
        this.role = role;
        this.joinedAt = joinedAt;
    }
}
