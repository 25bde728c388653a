package org.assay.enrolment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assay.identity.PersonId;
import org.assay.platform.Remembered;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads enrolments as lines, each list in one statement. Its conditions are put together from fixed pieces, never from what was typed. */
@Component
class Roll {
    private static final String FROM = """
             from Enrolment e
             join Learner l on l.id = e.learner and l.centre = e.centre
             join Cohort c on c.id = e.cohort and c.centre = e.centre
            """;
    private static final String LINE = """
            select new org.assay.enrolment.EnrolmentLine(e.id, e.learner, l.person, l.name, e.specification, e.cohort, c.name, e.state,
              e.registrationNumber, e.registeredOn, e.startedOn, c.plannedEnd, e.assessor, e.iqa)""" + FROM;

    private final EntityManager entities;

    /** Specifications that an awarding organisation registers learners for; the centre-devised ones it never does. */
    private final Set<String> registrable;

    Roll(EntityManager entities, QualificationCatalogue catalogue) {
        this.entities = entities;
        this.registrable = catalogue.all().stream()
                .filter(specification -> !specification.centreDevised())
                .map(specification -> specification.key().value())
                .collect(Collectors.toSet());
    }

    Optional<EnrolmentLine> line(EnrolmentId id) {
        return Remembered.once(
                List.of(Roll.class, id),
                () -> entities.createQuery(LINE + " where e.id = :id", EnrolmentLine.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    List<EnrolmentLine> ofPerson(PersonId person) {
        return remembered(
                person,
                () -> entities.createQuery(
                                LINE + " where l.person = :person order by e.startedOn, c.name", EnrolmentLine.class)
                        .setParameter("person", person));
    }

    List<EnrolmentLine> ofLearner(LearnerId learner) {
        return remembered(
                learner,
                () -> entities.createQuery(
                                LINE + " where e.learner = :learner order by e.startedOn, c.name", EnrolmentLine.class)
                        .setParameter("learner", learner));
    }

    /** One person's; each line is then known by its own id too. */
    private static List<EnrolmentLine> remembered(Object whose, Supplier<TypedQuery<EnrolmentLine>> query) {
        return Remembered.once(List.of(Roll.class, whose), () -> {
            var lines = query.get().getResultList();
            lines.forEach(line -> Remembered.once(List.of(Roll.class, line.id()), () -> Optional.of(line)));
            return lines;
        });
    }

    List<EnrolmentLine> lines(Collection<EnrolmentId> ids) {
        var different = Set.copyOf(ids);
        if (different.size() == 1)
            return line(different.iterator().next()).map(List::of).orElseGet(List::of);
        return entities.createQuery(LINE + " where e.id in :ids order by l.name, e.id", EnrolmentLine.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<EnrolmentLine> on(Collection<SpecificationKey> specifications, int offset, int limit) {
        return entities.createQuery(LINE + " where e.specification in :keys order by l.name, e.id", EnrolmentLine.class)
                .setParameter(
                        "keys",
                        specifications.stream().map(SpecificationKey::value).toList())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long countOn(Collection<SpecificationKey> specifications) {
        return entities.createQuery("select count(e.id) from Enrolment e where e.specification in :keys", Long.class)
                .setParameter(
                        "keys",
                        specifications.stream().map(SpecificationKey::value).toList())
                .getSingleResult();
    }

    List<EnrolmentLine> lines(EnrolmentFilter filter, int offset, int limit) {
        var query = query(LINE, filter, " order by l.name, e.id", EnrolmentLine.class);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    long count(EnrolmentFilter filter) {
        return query("select count(e.id)" + FROM, filter, "", Long.class).getSingleResult();
    }

    List<CohortLine> cohorts(@Nullable CohortId only) {
        var query = entities.createQuery(
                """
                select new org.assay.enrolment.Roll$CohortRow(c.id, c.name, c.specification, c.starts, c.plannedEnd, count(e.id),
                  count(case when e.state = :active then 1 end),
                  count(case when e.state = :active and e.registrationNumber is null and e.specification in :registrable then 1 end),
                  count(case when e.state = :active and e.assessor is null then 1 end))
                from Cohort c left join Enrolment e on e.cohort = c.id and e.centre = c.centre
                """
                        + (only == null ? "" : " where c.id = :only")
                        + " group by c.id, c.name, c.specification, c.starts, c.plannedEnd order by c.starts desc, c.name",
                CohortRow.class);
        query.setParameter("active", EnrolmentState.ACTIVE);
        query.setParameter("registrable", registrable);
        if (only != null) query.setParameter("only", only);
        return query.getResultStream().map(CohortRow::line).toList();
    }

    private <T> TypedQuery<T> query(String select, EnrolmentFilter filter, String order, Class<T> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        for (String word : filter.words().strip().toLowerCase(Locale.UK).split("\\s+")) {
            if (word.isEmpty()) continue;
            String name = "word" + values.size();
            where.append(" and lower(l.name) like :").append(name).append(" escape '!'");
            values.put(name, "%" + word.replaceAll("[!%_]", "!$0") + "%");
        }
        filter.state().ifPresent(state -> {
            where.append(" and e.state = :state");
            values.put("state", state);
        });
        filter.cohort().ifPresent(cohort -> {
            where.append(" and e.cohort = :cohort");
            values.put("cohort", cohort);
        });
        filter.assessor().ifPresent(assessor -> {
            where.append(" and e.assessor = :assessor");
            values.put("assessor", assessor);
        });
        if (filter.unallocated()) where.append(" and e.assessor is null");
        if (filter.unregistered()) {
            where.append(" and e.registrationNumber is null and e.specification in :registrable");
            values.put("registrable", registrable);
        }
        var query = entities.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    record CohortRow(
            CohortId id,
            String name,
            String specification,
            LocalDate starts,
            LocalDate plannedEnd,
            Long learners,
            Long active,
            Long unregistered,
            Long unallocated) {
        CohortLine line() {
            return new CohortLine(
                    id,
                    name,
                    new SpecificationKey(specification),
                    starts,
                    plannedEnd,
                    learners,
                    active,
                    unregistered,
                    unallocated);
        }
    }
}
