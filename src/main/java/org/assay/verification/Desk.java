package org.assay.verification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.UnitAssessmentId;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.platform.Tallies;
import org.assay.platform.Tally;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads samples and actions as lines, a page in a fixed number of statements; a learner is named in the query and never in code. */
@Component
class Desk {
    private static final String SAMPLE = """
            select new org.assay.verification.Desk$SampleRow(s.id, d.number, s.place, s.unit, s.learner, l.name, s.specification,
              s.ofUnit, s.assessor, s.countersigner, s.signedOffAt, s.reasons, s.state, s.settledAt)
            from Sample s join SampleDraw d on d.id = s.draw and d.centre = s.centre
              left join Learner l on l.id = s.learner and l.centre = s.centre
            """;
    private static final String ACTION = """
            select new org.assay.verification.Desk$ActionRow(s.id, d.number, s.place, index(a), s.unit, l.name, s.specification,
              s.ofUnit, s.assessor, s.countersigner, a.what, a.who, a.dueOn, a.state)
            from Sample s join s.actions a join SampleDraw d on d.id = s.draw and d.centre = s.centre
              left join Learner l on l.id = s.learner and l.centre = s.centre
            """;

    private final EntityManager entities;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final Tallies tallies;

    Desk(EntityManager entities, CentreOffice office, QualificationCatalogue catalogue, Tallies tallies) {
        this.tallies = tallies;
        this.entities = entities;
        this.office = office;
        this.catalogue = catalogue;
    }

    record SampleRow(
            SampleId id,
            Integer draw,
            Integer place,
            UnitAssessmentId unit,
            LearnerId learner,
            @Nullable String learnerName,
            SpecificationKey specification,
            UnitKey ofUnit,
            PersonId assessor,
            @Nullable PersonId countersigner,
            Instant signedOffAt,
            PickReasons reasons,
            SampleState state,
            @Nullable Instant settledAt) {}

    record ActionRow(
            SampleId sample,
            Integer draw,
            Integer place,
            Integer action,
            UnitAssessmentId unit,
            @Nullable String learnerName,
            SpecificationKey specification,
            UnitKey ofUnit,
            PersonId assessor,
            @Nullable PersonId countersigner,
            String what,
            PersonId who,
            LocalDate dueOn,
            ActionState state) {}

    record StepRow(SampleId sample, Integer action, ActionState became, PersonId person, Instant at, String words) {}

    List<SampleLine> open(int offset, int limit) {
        return samples(query(SAMPLE + " where s.settledAt is null order by d.number, s.place", offset, limit));
    }

    List<SampleLine> settled(int offset, int limit) {
        return samples(query(SAMPLE + " where s.settledAt is not null order by s.settledAt desc", offset, limit));
    }

    long count(boolean settled) {
        return tallies.of(samples(settled));
    }

    static Tally samples(boolean settled) {
        return new Tally(
                "count(s.id)", "from Sample s where s.settledAt is " + (settled ? "not null" : "null"), Map.of());
    }

    List<SampleLine> ofDraw(DrawId draw) {
        return samples(entities.createQuery(SAMPLE + " where s.draw = :draw order by s.place", SampleRow.class)
                .setParameter("draw", draw));
    }

    List<SampleLine> of(Collection<SpecificationKey> specifications) {
        return specifications.isEmpty()
                ? List.of()
                : samples(entities.createQuery(
                                SAMPLE + " where s.specification in :specifications order by d.number, s.place",
                                SampleRow.class)
                        .setParameter("specifications", specifications));
    }

    /** The latest draws first. */
    List<SampleLine> latestOf(Collection<SpecificationKey> specifications, int limit) {
        return specifications.isEmpty()
                ? List.of()
                : samples(query(
                                SAMPLE + " where s.specification in :specifications order by d.number desc, s.place",
                                0,
                                limit)
                        .setParameter("specifications", specifications));
    }

    long countOf(Collection<SpecificationKey> specifications, boolean openOnly) {
        return specifications.isEmpty()
                ? 0
                : entities.createQuery(
                                "select count(s.id) from Sample s where s.specification in :specifications"
                                        + (openOnly ? " and s.settledAt is null" : ""),
                                Long.class)
                        .setParameter("specifications", specifications)
                        .getSingleResult();
    }

    /** What is open first, by the day it is due. */
    List<ActionLine> actionsIn(Collection<SpecificationKey> specifications, LocalDate today, int limit) {
        return specifications.isEmpty()
                ? List.of()
                : actions(
                        entities.createQuery(
                                        ACTION
                                                + " where s.specification in :specifications order by case when a.state ="
                                                + " org.assay.verification.ActionState.CLOSED then 1 else 0 end, a.dueOn,"
                                                + " d.number, s.place, index(a)",
                                        ActionRow.class)
                                .setParameter("specifications", specifications)
                                .setMaxResults(limit),
                        today);
    }

    long countOpenActionsIn(Collection<SpecificationKey> specifications) {
        return specifications.isEmpty()
                ? 0
                : entities.createQuery(
                                "select count(a.dueOn) from Sample s join s.actions a where s.specification in :specifications"
                                        + " and a.state <> org.assay.verification.ActionState.CLOSED",
                                Long.class)
                        .setParameter("specifications", specifications)
                        .getSingleResult();
    }

    Optional<SampleLine> one(SampleId id) {
        return samples(entities.createQuery(SAMPLE + " where s.id = :id", SampleRow.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** @param who empty for everybody's */
    List<ActionLine> actions(Optional<PersonId> who, boolean closed, LocalDate today, int offset, int limit) {
        String where = " where a.state " + (closed ? "=" : "<>") + " org.assay.verification.ActionState.CLOSED"
                + (who.isPresent() ? " and a.who = :who" : "") + " order by a.dueOn " + (closed ? "desc" : "")
                + ", d.number, s.place, index(a)";
        var query = entities.createQuery(ACTION + where, ActionRow.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        who.ifPresent(person -> query.setParameter("who", person));
        return actions(query, today);
    }

    long countActions(Optional<PersonId> who, boolean closed) {
        return tallies.of(actions(who, closed));
    }

    /** @param who empty for everybody's */
    static Tally actions(Optional<PersonId> who, boolean closed) {
        return new Tally(
                "count(a.dueOn)",
                "from Sample s join s.actions a where a.state " + (closed ? "=" : "<>")
                        + " org.assay.verification.ActionState.CLOSED" + (who.isPresent() ? " and a.who = :who" : ""),
                who.<Map<String, Object>>map(person -> Map.of("who", person)).orElse(Map.of()));
    }

    long countOverdue(Optional<PersonId> who, LocalDate today) {
        var query = entities.createQuery(
                        "select count(a.dueOn) from Sample s join s.actions a where a.dueOn < :today and a.state <>"
                                + " org.assay.verification.ActionState.CLOSED"
                                + (who.isPresent() ? " and a.who = :who" : ""),
                        Long.class)
                .setParameter("today", today);
        who.ifPresent(person -> query.setParameter("who", person));
        return query.getSingleResult();
    }

    List<ActionLine> actionsOf(Collection<SampleId> samples, LocalDate today) {
        return samples.isEmpty()
                ? List.of()
                : actions(
                        entities.createQuery(
                                        ACTION + " where s.id in :samples order by d.number, s.place, index(a)",
                                        ActionRow.class)
                                .setParameter("samples", samples),
                        today);
    }

    private TypedQuery<SampleRow> query(String text, int offset, int limit) {
        return entities.createQuery(text, SampleRow.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
    }

    private List<SampleLine> samples(TypedQuery<SampleRow> query) {
        var rows = query.getResultList();
        if (rows.isEmpty()) return List.of();
        var staff = office.staffNames();
        var me = Actor.current().person();
        return rows.stream()
                .map(row -> new SampleLine(
                        row.id(),
                        row.draw(),
                        row.place(),
                        row.unit(),
                        row.learner(),
                        learner(row.learnerName()),
                        row.specification(),
                        row.ofUnit(),
                        catalogue.unit(row.ofUnit()).title(),
                        row.assessor(),
                        name(staff, row.assessor()),
                        Optional.ofNullable(row.countersigner()).map(person -> name(staff, person)),
                        row.signedOffAt(),
                        row.reasons().words(name(staff, row.assessor())),
                        row.state(),
                        row.settledAt() != null,
                        me.equals(row.assessor()) || me.equals(row.countersigner())))
                .toList();
    }

    private List<ActionLine> actions(TypedQuery<ActionRow> query, LocalDate today) {
        var rows = query.getResultList();
        if (rows.isEmpty()) return List.of();
        var staff = office.staffNames();
        var steps = steps(new HashSet<>(rows.stream().map(ActionRow::sample).toList()));
        return rows.stream()
                .map(row -> new ActionLine(
                        row.sample(),
                        row.action(),
                        row.draw() + "." + row.place(),
                        row.unit(),
                        learner(row.learnerName()),
                        row.specification(),
                        catalogue.unit(row.ofUnit()).title(),
                        row.what(),
                        row.who(),
                        name(staff, row.who()),
                        row.dueOn(),
                        row.state().open() && row.dueOn().isBefore(today),
                        row.state(),
                        steps.stream()
                                .filter(step -> step.sample().equals(row.sample())
                                        && step.action().equals(row.action()))
                                .map(step -> new ActionLine.Moment(
                                        step.became(), name(staff, step.person()), step.at(), step.words()))
                                .toList(),
                        new Deciders(row.assessor(), Optional.ofNullable(row.countersigner()))))
                .toList();
    }

    private List<StepRow> steps(Collection<SampleId> samples) {
        return entities.createQuery("""
                        select new org.assay.verification.Desk$StepRow(s.id, t.action, t.became, t.person, t.at, t.words)
                        from Sample s join s.steps t where s.id in :samples order by s.id, index(t)""", StepRow.class)
                .setParameter("samples", samples)
                .getResultList();
    }

    private static String learner(@Nullable String name) {
        return name == null ? "A former learner" : name;
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return names.getOrDefault(person, "A former member of staff");
    }
}
