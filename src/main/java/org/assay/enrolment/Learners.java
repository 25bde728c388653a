package org.assay.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Learners extends Repository<Learner, Learner.Key> {
    Learner save(Learner learner);

    Optional<Learner> findById(Learner.Key key);

    Optional<Learner> findByPerson(PersonId person);

    Optional<Learner> findByUln(String uln);

    List<Learner> findByEmailInOrUlnIn(Collection<String> emails, Collection<String> ulns);

    @Query("select new org.assay.enrolment.Learners$Named(l.id, l.name) from Learner l where l.id in :learners")
    List<Named> names(Collection<LearnerId> learners);

    List<Learner> findByImportRun(ImportId run);

    List<Learner> findByPersonIn(Collection<PersonId> people);

    void deleteAll(Iterable<Learner> learners);

    record Named(LearnerId id, String name) {}
}
