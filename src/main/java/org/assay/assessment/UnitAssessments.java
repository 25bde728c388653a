package org.assay.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.assay.qualification.UnitKey;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitAssessments extends Repository<UnitAssessment, UnitAssessment.Key> {
    UnitAssessment save(UnitAssessment assessment);

    void deleteAll(Iterable<UnitAssessment> assessments);

    Optional<UnitAssessment> findById(UnitAssessment.Key key);

    /** With its judgements, its moves and its overrides: in one statement, since of the latter two there are few. */
    String WHOLE =
            "select u from UnitAssessment u left join fetch u.judgements left join fetch u.steps left join fetch u.overrides";

    /** Whole. */
    @Query(WHOLE + " where u.id = :id")
    Optional<UnitAssessment> withId(UnitAssessmentId id);

    /** Whole. */
    @Query(WHOLE + " where u.enrolment = :enrolment and u.unit = :unit")
    Optional<UnitAssessment> findByEnrolmentAndUnit(EnrolmentId enrolment, UnitKey unit);

    List<UnitAssessment> findByEnrolmentIn(Collection<EnrolmentId> enrolments);

    List<UnitAssessment> findByIdIn(Collection<UnitAssessmentId> ids);

    /** Units whose last step led to this stage, the longest waiting first. */
    @Query("""
            select u from UnitAssessment u join u.steps s
            where u.stage = :stage and index(s) = (select count(t) - 1 from UnitAssessment v join v.steps t where v.id = u.id)
            order by s.at""")
    List<UnitAssessment> at(SignOffStage stage);
}
