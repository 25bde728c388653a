package org.assay.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Enrolments extends Repository<Enrolment, Enrolment.Key> {
    Enrolment save(Enrolment enrolment);

    Optional<Enrolment> findById(Enrolment.Key key);

    List<Enrolment> findByIdIn(Collection<EnrolmentId> ids);

    @Query("select new org.assay.enrolment.Enrolments$Caseload(e.assessor, count(e)) from Enrolment e"
            + " where e.state = :state and e.assessor is not null group by e.assessor")
    List<Caseload> caseloads(EnrolmentState state);

    void deleteByImportRun(ImportId run);

    boolean existsByLearnerAndCohort(LearnerId learner, CohortId cohort);

    @Query("""
            select new org.assay.enrolment.Enrolments$Place(e.learner, e.cohort)
            from Enrolment e where e.learner in :learners""")
    List<Place> places(Collection<LearnerId> learners);

    @Query("select new org.assay.enrolment.Enrolments$Registered(e.specification, e.registrationNumber, e.learner)"
            + " from Enrolment e where e.registrationNumber in :numbers")
    List<Registered> registered(Collection<String> numbers);

    @Query("select count(e) > 0 from Enrolment e where e.specification = :specification"
            + " and e.registrationNumber = :number and e.learner <> :learner")
    boolean registeredToAnother(String specification, String number, LearnerId learner);

    @Query(
            "select new org.assay.enrolment.Enrolments$Written(e.id, e.learner) from Enrolment e where e.importRun = :run")
    List<Written> writtenBy(ImportId run);

    @Query("select count(e) > 0 from Enrolment e join Learner l on l.id = e.learner and l.centre = e.centre"
            + " where e.id in :ids and l.person = :person")
    boolean belongsTo(Collection<EnrolmentId> ids, PersonId person);

    record Written(EnrolmentId id, LearnerId learner) {}

    record Registered(String specification, String number, LearnerId learner) {}

    record Caseload(PersonId assessor, Long active) {}

    record Place(LearnerId learner, CohortId cohort) {}
}
