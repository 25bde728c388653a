package org.assay.evidence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads evidence as lines: one statement per list, and a row for each criterion that a line is put forward for. */
@Component
class Shelf {
    private static final String LINE = """
            select new org.assay.evidence.Shelf$Row(v.evidence, v.number, e.latest, e.learner, e.recordedBy, v.title, v.facts, v.state,
              v.begunAt, v.savedAt, v.submittedAt, size(v.files), c.enrolment, c.unit, c.criterion, c.note, c.locator)
            from EvidenceVersion v join Evidence e on e.id = v.evidence and e.centre = v.centre left join v.claims c
            """;

    private final EntityManager entities;

    Shelf(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * As {@link #newestOf}, from the first on, for two sets of states at once: so many of either. Never as one condition
     * or the other, for which PostgreSQL reads the evidence of the whole centre.
     */
    List<EvidenceLine> newestOf(LearnerId learner, Set<EvidenceState> some, Set<EvidenceState> others, int limit) {
        return lines(entities.createQuery(LINE + """
                                 where v.number = e.latest and v.evidence in (
                                   (select x.evidence from EvidenceVersion x join Evidence y on y.id = x.evidence and y.centre = x.centre
                                   where y.learner = :learner and x.number = y.latest and x.state in :some
                                   order by x.savedAt desc, x.evidence limit :limit)
                                   union all
                                   (select z.evidence from EvidenceVersion z join Evidence w on w.id = z.evidence and w.centre = z.centre
                                   where w.learner = :learner and z.number = w.latest and z.state in :others
                                   order by z.savedAt desc, z.evidence limit :limit))
                                 order by v.savedAt desc, v.evidence, index(c)""", Row.class)
                .setParameter("learner", learner)
                .setParameter("some", some)
                .setParameter("others", others)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The newest versions of a learner's items, the last changed first. */
    List<EvidenceLine> newestOf(LearnerId learner, Set<EvidenceState> states, int offset, int limit) {
        return lines(entities.createQuery(LINE + """
                                 where v.number = e.latest and v.evidence in (
                                   select x.evidence from EvidenceVersion x join Evidence y on y.id = x.evidence and y.centre = x.centre
                                   where y.learner = :learner and x.number = y.latest and x.state in :states
                                   order by x.savedAt desc, x.evidence limit :limit offset :offset)
                                 order by v.savedAt desc, v.evidence, index(c)""", Row.class)
                .setParameter("learner", learner)
                .setParameter("states", states)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
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
        return lines(entities.createQuery(LINE + " where v.evidence = :evidence order by v.number, index(c)", Row.class)
                .setParameter("evidence", evidence)
                .getResultList());
    }

    List<EvidenceLine> exactly(Collection<EvidenceId> evidence) {
        return lines(entities.createQuery(
                        LINE + " where v.evidence in :evidence order by v.evidence, v.number, index(c)", Row.class)
                .setParameter("evidence", evidence)
                .getResultList());
    }

    /** Versions that wait for a decision, the longest waiting first. */
    List<EvidenceLine> waiting(Collection<EnrolmentId> enrolments) {
        return lines(entities.createQuery(LINE + """
                                 where v.state in :waiting
                                   and exists (select 1 from v.claims d where d.enrolment in :enrolments)
                                 order by v.submittedAt, v.evidence, index(c)""", Row.class)
                .setParameter("waiting", Set.of(EvidenceState.SUBMITTED, EvidenceState.IN_ASSESSMENT))
                .setParameter("enrolments", enrolments)
                .getResultList());
    }

    /** All versions put forward for these enrolments (and this unit), the earliest first. */
    List<EvidenceLine> putForward(Collection<EnrolmentId> enrolments, @Nullable UnitKey unit) {
        var query = entities.createQuery(
                LINE
                        + " where exists (select 1 from v.claims d where d.enrolment in :enrolments"
                        + (unit == null ? "" : " and d.unit = :unit")
                        + ") order by v.evidence, v.number, index(c)",
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

    private static List<EvidenceLine> lines(List<Row> rows) {
        Map<Place, List<Row>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.place(), none -> new ArrayList<>()).add(row));
        return lines.values().stream()
                .map(same -> same.getFirst()
                        .line(same.stream()
                                .flatMap(row -> row.putForward().stream())
                                .toList()))
                .toList();
    }

    private record Place(EvidenceId evidence, int number) {}

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
            int files,
            @Nullable EnrolmentId enrolment,
            @Nullable UnitKey unit,
            @Nullable CriterionRef criterion,
            @Nullable String note,
            @Nullable String locator) {
        Optional<PutForward> putForward() {
            return enrolment == null || unit == null || criterion == null || note == null || locator == null
                    ? Optional.empty()
                    : Optional.of(new PutForward(enrolment, unit, criterion, note, locator));
        }

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
