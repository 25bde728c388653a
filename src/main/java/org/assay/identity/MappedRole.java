package org.assay.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;

/** What a value of a provider's claim makes somebody at one centre. It comes and goes; it never changes. */
@Entity
@Table(name = "mapped_role")
@IdClass(MappedRole.Key.class)
class MappedRole {
    record Key(CentreId centre, ProviderId provider, String claimValue, Role role) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private ProviderId provider;

    @Id
    private String claimValue;

    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    @SuppressWarnings("NullAway") // for Hibernate
    protected MappedRole() {}

    MappedRole(CentreId centre, ProviderId provider, String claimValue, Role role) {
        this.centre = centre;
        this.provider = provider;
        this.claimValue = claimValue;
        this.role = role;
    }

    ProviderId provider() {
        return provider;
    }

    String claimValue() {
        return claimValue;
    }

    Role role() {
        return role;
    }
}
