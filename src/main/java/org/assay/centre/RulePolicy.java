package org.assay.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The numbers that the centre holds a rule of sufficiency to; adopting again replaces them. */
@Entity
@Table(name = "rule_policy")
@IdClass(RulePolicy.Key.class)
class RulePolicy {
    record Key(CentreId centre, String specification, String rule) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private String specification;

    @Id
    private String rule;

    private int atLeast;
    private int overDays;
    private PersonId adoptedBy;
    private Instant adoptedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected RulePolicy() {}

    RulePolicy(CentreId centre, AdoptedRule adopted, PersonId by, Instant at) {
        this.centre = centre;
        this.specification = adopted.specification().value();
        this.rule = adopted.ruleId();
        this.atLeast = adopted.atLeast();
        this.overDays = adopted.overDays();
        this.adoptedBy = by;
        this.adoptedAt = at;
    }

    void adopt(int atLeast, int overDays, PersonId by, Instant at) {
        this.atLeast = atLeast;
        this.overDays = overDays;
        this.adoptedBy = by;
        this.adoptedAt = at;
    }

    AdoptedRule rule() {
        return new AdoptedRule(new SpecificationKey(specification), rule, atLeast, overDays);
    }
}
