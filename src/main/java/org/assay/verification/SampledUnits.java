package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.UnitAssessmentId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SampledUnits extends Repository<SampledUnit, SampledUnit.Key> {
    SampledUnit save(SampledUnit unit);

    void delete(SampledUnit unit);

    @Query("select u from SampledUnit u where u.unit = :unit")
    Optional<SampledUnit> of(UnitAssessmentId unit);

    @Query("select u from SampledUnit u")
    List<SampledUnit> all();

    @Query("select count(u.unit) from SampledUnit u")
    long count();

    /** Looked at and not picked, where every pick of that draw is settled. */
    @Query("""
            select u from SampledUnit u where u.sample is null
              and not exists (select s.id from Sample s where s.draw = u.draw and s.settledAt is null)
            order by u.signedOffAt, u.unit""")
    List<SampledUnit> passable(Limit limit);

    @Query("select count(u.unit) from SampledUnit u where u.sample is null")
    long countUnpicked();
}
