package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.UnitAssessmentId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SampledUnits extends Repository<SampledUnit, SampledUnit.Key> {
    SampledUnit save(SampledUnit unit);

    void delete(SampledUnit unit);

    @Query("select u from SampledUnit u where u.unit = :unit")
    Optional<SampledUnit> of(UnitAssessmentId unit);

    @Query("select u from SampledUnit u where u.sample is null")
    List<SampledUnit> unpicked();

    @Query("select u.unit from SampledUnit u where u.sample is not null")
    List<UnitAssessmentId> pickedUnits();
}
