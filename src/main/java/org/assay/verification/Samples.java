package org.assay.verification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Samples extends Repository<Sample, Sample.Key> {
    Sample save(Sample sample);

    @Query("select s from Sample s where s.id = :id")
    Optional<Sample> withId(SampleId id);

    /** Whether a pick of this draw still waits for its conclusion. */
    @Query("select count(s.id) > 0 from Sample s where s.draw = :draw and s.settledAt is null")
    boolean anyOpen(DrawId draw);

    @Query("select s from Sample s where s.draw = :draw order by s.place")
    List<Sample> ofDraw(DrawId draw);

    /** Every pair of assessor and unit of which a decision was ever picked. */
    @Query("select distinct new org.assay.verification.Samples$Pair(s.assessor, s.ofUnit) from Sample s")
    List<Pair> pairs();

    /** Those of these units that went back while they were sampled; a default method because a bare id in a query would be built anew. */
    default List<UnitAssessmentId> returned(Collection<UnitAssessmentId> units) {
        return returns(units).stream().map(Returned::unit).distinct().toList();
    }

    record Returned(UnitAssessmentId unit, int pick) {}

    @Query("""
            select new org.assay.verification.Samples$Returned(s.unit, s.place) from Sample s
            where s.state = org.assay.verification.SampleState.CLOSED and s.settledAt is not null and s.unit in :units""")
    List<Returned> returns(Collection<UnitAssessmentId> units);

    record Pair(PersonId assessor, UnitKey ofUnit) {}
}
