package org.assay.assessment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceState;
import org.assay.identity.PersonId;
import org.assay.platform.Tally;
import org.springframework.stereotype.Repository;

/**
 * What waits for one assessor, and the answers that wait for a learner, read across evidence and enrolment in one statement a page. It names their entities in queries and
 * never in code, as {@link Boards} and {@link Overviews} do.
 */
@Repository
class AssessorQueue {
    record Waiting(
            EvidenceId evidence,
            int number,
            String title,
            String learnerName,
            EvidenceState state,
            Instant submittedAt,
            long criteria,
            long all) {}

    /** A version of an item, as an answer to it names it. */
    record Version(EvidenceId evidence, int number, String title, EvidenceState state, int latest) {}

    /** An answer that its learner has not read, and how many of those there are. */
    record Newest(String title, PersonId by, String words, Instant at, long all) {}

    private static final String UNREAD = """
            from Feedback f join Learner l on l.id = f.learner and l.centre = f.centre
            left join EvidenceVersion v on v.evidence = f.evidence and v.number = f.evidenceVersion and v.centre = f.centre
            where l.person = :learner and f.readAt is null
            """;

    /** Begins with the assessor's own learners, so that it costs by what is theirs and not by what waits in the whole centre. */
    private static final String FROM = """
            from EvidenceVersion v
            join Evidence e on e.id = v.evidence and e.centre = v.centre
            join Learner l on l.id = e.learner and l.centre = v.centre
            where v.state in (org.assay.evidence.EvidenceState.SUBMITTED, org.assay.evidence.EvidenceState.IN_ASSESSMENT)
              and l.id in (select m.learner from Enrolment m where m.assessor = :assessor)
              and exists (select 1 from EvidenceVersion w join w.claims c, Enrolment n
                          where w.evidence = v.evidence and w.number = v.number and w.centre = v.centre
                            and n.id = c.enrolment and n.centre = v.centre and n.assessor = :assessor)
            """;

    private final EntityManager entities;

    AssessorQueue(EntityManager entities) {
        this.entities = entities;
    }

    List<Waiting> page(PersonId assessor, int offset, int limit) {
        return entities.createQuery(
                        "select new org.assay.assessment.AssessorQueue$Waiting(v.evidence, v.number, v.title, l.name, v.state,"
                                + " v.submittedAt, (select count(*) from EvidenceVersion x join x.claims d where x.evidence ="
                                + " v.evidence and x.number = v.number and x.centre = v.centre), count(*) over ()) "
                                + FROM
                                + " order by v.submittedAt, v.evidence",
                        Waiting.class)
                .setParameter("assessor", assessor)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    static Tally waiting(PersonId assessor) {
        return new Tally("count(*)", FROM, Map.of("assessor", assessor));
    }

    static Tally unread(PersonId learner) {
        return new Tally("count(f.id)", UNREAD, Map.of("learner", learner));
    }

    Optional<Newest> newestUnread(PersonId learner) {
        return entities.createQuery(
                        "select new org.assay.assessment.AssessorQueue$Newest(coalesce(v.title, ''), f.assessor, f.words, f.givenAt,"
                                + " count(*) over ()) " + UNREAD + " order by f.givenAt desc, f.id",
                        Newest.class)
                .setParameter("learner", learner)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All versions of these items. */
    List<Version> versions(Collection<EvidenceId> items) {
        return entities.createQuery(
                        "select new org.assay.assessment.AssessorQueue$Version(v.evidence, v.number, v.title, v.state, e.latest)"
                                + " from EvidenceVersion v join Evidence e on e.id = v.evidence and e.centre = v.centre"
                                + " where v.evidence in :items",
                        Version.class)
                .setParameter("items", items)
                .getResultList();
    }
}
