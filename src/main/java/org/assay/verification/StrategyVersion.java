package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.springframework.data.domain.Persistable;

/** A version of the strategy as it was adopted. It never changes. */
@Entity
@Table(name = "sampling_strategy")
@IdClass(StrategyVersion.Key.class)
class StrategyVersion implements Persistable<StrategyVersion.Key> {
    record Key(CentreId centre, Integer number) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private Integer number;

    private String rationale;
    private int baseRate;
    private String raisers;
    private int minimumPerAssessor;
    private PersonId adoptedBy;
    private Instant adoptedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected StrategyVersion() {}

    StrategyVersion(CentreId centre, SamplingStrategy strategy) {
        this.centre = centre;
        this.number = strategy.version();
        this.rationale = strategy.rationale();
        this.baseRate = strategy.baseRate();
        this.raisers =
                strategy.raisers().stream().sorted().map(RiskRaiser::name).collect(Collectors.joining(" "));
        this.minimumPerAssessor = strategy.minimumPerAssessor();
        this.adoptedBy = strategy.adoptedBy().orElseThrow();
        this.adoptedAt = strategy.adoptedAt().orElseThrow();
    }

    SamplingStrategy strategy() {
        var risks = EnumSet.noneOf(RiskRaiser.class);
        Arrays.stream(raisers.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> risks.add(RiskRaiser.valueOf(name)));
        return new SamplingStrategy(
                number, rationale, baseRate, risks, minimumPerAssessor, Optional.of(adoptedBy), Optional.of(adoptedAt));
    }

    @Override
    public Key getId() {
        return new Key(centre, number);
    }

    /** Only ever saved once. */
    @Override
    public boolean isNew() {
        return true;
    }
}
