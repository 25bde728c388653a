package org.assay.notice;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.UnitAssessmentId;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Whom a deed concerns, read across enrolment, evidence and assessment in one statement each, whoever did the deed: a learner who submits may not
 * read what their assessor is told. It names their entities in queries and never in code.
 */
@Repository
class Whom {
    /** Whose an item is. */
    record Item(PersonId learner, String learnerName, String title) {}

    /** Who learns, and who assesses them. */
    record Enrolled(
            PersonId learner, String learnerName, @Nullable PersonId assessor, String specification) {}

    private final EntityManager entities;

    Whom(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Item> item(EvidenceId evidence, int version) {
        return entities.createQuery("""
                        select new org.assay.notice.Whom$Item(l.person, l.name, v.title) from EvidenceVersion v
                        join Evidence e on e.id = v.evidence and e.centre = v.centre
                        join Learner l on l.id = e.learner and l.centre = v.centre
                        where v.evidence = :evidence and v.number = :version""", Item.class)
                .setParameter("evidence", evidence)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    List<Enrolled> enrolled(Collection<EnrolmentId> enrolments) {
        return entities.createQuery("""
                        select new org.assay.notice.Whom$Enrolled(l.person, l.name, e.assessor, e.specification) from Enrolment e
                        join Learner l on l.id = e.learner and l.centre = e.centre where e.id in :ids""", Enrolled.class)
                .setParameter("ids", enrolments)
                .getResultList();
    }

    Optional<Enrolled> enrolled(UnitAssessmentId unit) {
        return entities.createQuery("""
                        select new org.assay.notice.Whom$Enrolled(l.person, l.name, e.assessor, e.specification)
                        from UnitAssessment u join Enrolment e on e.id = u.enrolment and e.centre = u.centre
                        join Learner l on l.id = e.learner and l.centre = u.centre where u.id = :unit""", Enrolled.class)
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }
}
