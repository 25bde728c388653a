package org.assay.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.assay.identity.CentreId;
import org.assay.qualification.SpecificationKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Whether learners declare each unit of a specification; where there is no row they do. */
@Entity
@Table(name = "declaration_policy")
@IdClass(DeclarationPolicy.Key.class)
class DeclarationPolicy {
    record Key(CentreId centre, String specification) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private String specification;

    private boolean required;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected DeclarationPolicy() {}

    DeclarationPolicy(CentreId centre, String specification) {
        this.centre = centre;
        this.specification = specification;
        this.required = true;
    }

    void require(boolean required) {
        this.required = required;
    }

    SpecificationKey specification() {
        return new SpecificationKey(specification);
    }

    boolean required() {
        return required;
    }
}
