package org.assay.evidence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.PersonId;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads evidence as lines: two statements per list, whatever its length. */
@Component
class Shelf {
    private static final String LINE = """
            select new org.assay.evidence.Shelf$Row(v.evidence, v.number, e.latest, e.learner, e.recordedBy, v.title, v.facts, v.state,
              v.begunAt, v.savedAt, v.submittedAt, size(v.files))
            from EvidenceVersion v join Evidence e on e.id = v.evidence and e.centre = v.centre
            """;

    private final EntityManager entities;

    Shelf(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest versions of a learner's items, the last changed first. */
    List<EvidenceLine> newestOf(LearnerId learner, Set<EvidenceState> states, int offset, int limit) {
        return lines(entities.createQuery(
                        LINE
                                + " where e.learner = :learner and v.number = e.latest and v.state in :states order by v.savedAt desc, v.evidence",
                        Row.class)
                .setParameter("learner", learner)
                .setParameter("states", states)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** A draft of this learner that says nothing at all. */
    Optional<EvidenceId> blank(LearnerId learner) {
        return entities.createQuery("""
                        select v.evidence from EvidenceVersion v join Evidence e on e.id = v.evidence and e.centre = v.centre
                        where e.learner = :learner and e.latest = 1 and v.state = :draft and v.title = '' and v.narrative = ''
                          and v.files is empty and v.claims is empty and v.facts.happenedOn is null
                        order by v.savedAt desc""", EvidenceId.class)
                .setParameter("learner", learner)
                .setParameter("draft", EvidenceState.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Map<EvidenceState, Long> counts(LearnerId learner) {
        Map<EvidenceState, Long> counts = new HashMap<>();
        entities.createQuery("""
                        select v.state, count(v) from EvidenceVersion v join Evidence e on e.id = v.evidence and e.centre = v.centre
                        where e.learner = :learner and v.number = e.latest group by v.state""", Object[].class)
                .setParameter("learner", learner)
                .getResultList()
                .forEach(row -> counts.put((EvidenceState) row[0], (Long) row[1]));
        return counts;
    }

    List<EvidenceLine> versions(EvidenceId evidence) {
        return lines(entities.createQuery(LINE + " where v.evidence = :evidence order by v.number", Row.class)
                .setParameter("evidence", evidence)
                .getResultList());
    }

    List<EvidenceLine> exactly(Collection<EvidenceId> evidence) {
        return lines(
                entities.createQuery(LINE + " where v.evidence in :evidence order by v.evidence, v.number", Row.class)
                        .setParameter("evidence", evidence)
                        .getResultList());
    }

    /** Versions that wait for a decision, the longest waiting first. */
    List<EvidenceLine> waiting(Collection<EnrolmentId> enrolments) {
        return lines(entities.createQuery(LINE + """
                                 where v.state in :waiting
                                   and exists (select 1 from v.claims c where c.enrolment in :enrolments)
                                 order by v.submittedAt, v.evidence""", Row.class)
                .setParameter("waiting", Set.of(EvidenceState.SUBMITTED, EvidenceState.IN_ASSESSMENT))
                .setParameter("enrolments", enrolments)
                .getResultList());
    }

    /** All versions put forward for these enrolments (and this unit), the earliest first. */
    List<EvidenceLine> putForward(Collection<EnrolmentId> enrolments, @Nullable UnitKey unit) {
        var query = entities.createQuery(
                LINE
                        + " where exists (select 1 from v.claims c where c.enrolment in :enrolments"
                        + (unit == null ? "" : " and c.unit = :unit")
                        + ") order by v.evidence, v.number",
                Row.class);
        query.setParameter("enrolments", enrolments);
        if (unit != null) query.setParameter("unit", unit);
        return lines(query.getResultList());
    }

    /** How many versions are put forward for any of these enrolments. */
    long countFor(Collection<EnrolmentId> enrolments) {
        return entities.createQuery(
                        "select count(c) from EvidenceVersion v join v.claims c where c.enrolment in :enrolments",
                        Long.class)
                .setParameter("enrolments", enrolments)
                .getSingleResult();
    }

    private List<EvidenceLine> lines(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        Map<Place, List<PutForward>> claims = new HashMap<>();
        entities.createQuery("""
                        select new org.assay.evidence.Shelf$Claim(v.evidence, v.number, c.enrolment, c.unit, c.criterion, c.note, c.locator)
                        from EvidenceVersion v join v.claims c where v.evidence in :evidence order by v.evidence, v.number, index(c)""", Claim.class)
                .setParameter("evidence", rows.stream().map(Row::evidence).collect(Collectors.toSet()))
                .getResultList()
                .forEach(claim -> claims.computeIfAbsent(claim.place(), none -> new ArrayList<>())
                        .add(claim.putForward()));
        return rows.stream()
                .map(row -> row.line(claims.getOrDefault(row.place(), List.of())))
                .toList();
    }

    private record Place(EvidenceId evidence, int number) {}

    record Claim(
            EvidenceId evidence,
            int number,
            EnrolmentId enrolment,
            UnitKey unit,
            org.assay.qualification.CriterionRef criterion,
            String note,
            String locator) {
        Place place() {
            return new Place(evidence, number);
        }

        PutForward putForward() {
            return new PutForward(enrolment, unit, criterion, note, locator);
        }
    }

    record Row(
            EvidenceId evidence,
            int number,
            int latest,
            LearnerId learner,
            @Nullable PersonId recordedBy,
            String title,
            EvidenceFacts facts,
            EvidenceState state,
            Instant begunAt,
            Instant savedAt,
            @Nullable Instant submittedAt,
            int files) {
        Place place() {
            return new Place(evidence, number);
        }

        EvidenceLine line(List<PutForward> putForward) {
            return new EvidenceLine(
                    evidence,
                    number,
                    latest,
                    learner,
                    Optional.ofNullable(recordedBy),
                    title,
                    facts,
                    state,
                    begunAt,
                    savedAt,
                    submittedAt,
                    files,
                    putForward);
        }
    }
}
