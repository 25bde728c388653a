package org.assay.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Units in short: one statement for all of them and one row for each, what its criteria have come to put into a line of text by the
 * database. Like {@link AssessorQueue} it names entities of evidence and enrolment in queries and never in code.
 */
@Component
class Overviews {
    /** Judgements in the order they were made, and of evidence what still waits: while it waits there is no newer version. */
    private static final String ROW = """
            new org.assay.assessment.Overviews$Row(u.id, u.enrolment, u.specification, u.unit, u.learnerDeclaredAt, u.stage,
              (select listagg(concat(cast(oj.criterion as String), ' ', cast(oj.verdict as String), ' ',
                  case when oj.trainee = true then 'trainee' else 'qualified' end), ',') within group (order by index(oj))
                from UnitAssessment ov join ov.judgements oj where ov.id = u.id and ov.centre = u.centre),
              (select listagg(concat(cast(oc.criterion as String), ' ', cast(oe.state as String), ' ', cast(oe.evidence as String)), ',')
                  within group (order by oe.number)
                from EvidenceVersion oe join oe.claims oc
                where oe.centre = u.centre and oc.enrolment = u.enrolment and oc.unit = u.unit and oe.state in
                  (org.assay.evidence.EvidenceState.SUBMITTED, org.assay.evidence.EvidenceState.IN_ASSESSMENT)),
              (select op.lastActivity from Progress op where op.centre = u.centre and op.enrolment = u.enrolment))
            """;

    /** A unit together with its enrolment, where a list is one of units. */
    private static final String BOTH = "select new org.assay.assessment.Overviews$Both(" + ROW + """
            , new org.assay.enrolment.EnrolmentLine(n.id, n.learner, l.person, l.name, n.specification, n.cohort, h.name, n.state,
                n.registrationNumber, n.registeredOn, n.startedOn, h.plannedEnd, n.assessor, n.iqa))
            from UnitAssessment u
            join Enrolment n on n.id = u.enrolment and n.centre = u.centre
            join Learner l on l.id = u.learner and l.centre = u.centre
            join Cohort h on h.id = n.cohort and h.centre = u.centre
            """;

    /**
     * A unit in short, with what lists say beside it.
     *
     * @param submitted what is put forward for it and waits for an answer
     * @param lastActivity on the whole enrolment
     */
    record Overview(UnitSummary unit, Set<String> submitted, Optional<Instant> lastActivity) {}

    private final EntityManager entities;
    private final QualificationCatalogue catalogue;

    Overviews(EntityManager entities, QualificationCatalogue catalogue) {
        this.entities = entities;
        this.catalogue = catalogue;
    }

    /** Every unit of these enrolments, in their order. */
    List<Overview> of(Collection<EnrolmentLine> enrolments) {
        if (enrolments.isEmpty()) return List.of();
        Map<EnrolmentId, List<Row>> rows = entities.createQuery(
                        "select " + ROW + " from UnitAssessment u where u.enrolment in :enrolments order by u.id",
                        Row.class)
                .setParameter(
                        "enrolments", enrolments.stream().map(EnrolmentLine::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Row::enrolment));
        return enrolments.stream()
                .flatMap(
                        line -> rows.getOrDefault(line.id(), List.of()).stream().map(row -> overview(row, line)))
                .toList();
    }

    /**
     * Units chosen by another question, each with its enrolment in the same row.
     *
     * @param which a fixed piece of the question from its further joins on, that calls the unit {@code u}
     */
    TypedQuery<Both> units(String which) {
        return entities.createQuery(BOTH + which, Both.class);
    }

    UnitSummary summary(Row row, EnrolmentLine enrolment) {
        var unit = catalogue.unit(row.unit());
        var latest = row.latest();
        var waiting = row.waiting();
        return new UnitSummary(
                row.id(),
                enrolment,
                catalogue.get(row.specification()),
                unit,
                row.stage(),
                row.stage() == SignOffStage.IN_PROGRESS,
                row.declaredAt() != null,
                unit.criteria().stream()
                        .map(criterion -> row.standing(criterion.ref(), latest.get(criterion.ref()), waiting))
                        .toList());
    }

    private Overview overview(Row row, EnrolmentLine enrolment) {
        return new Overview(
                summary(row, enrolment),
                Row.parts(row.submitted()).stream().map(one -> one[2]).collect(Collectors.toSet()),
                Optional.ofNullable(row.lastActivity()));
    }

    record Both(Row row, EnrolmentLine enrolment) {}

    private record Made(Verdict verdict, boolean trainee) {}

    private record Waits(CriterionRef criterion, boolean lookedAt) {}

    /**
     * @param judgements such as {@code 1.1 MORE_EVIDENCE qualified,1.1 MET trainee}
     * @param submitted such as {@code 1.2 SUBMITTED <evidence>,1.3 IN_ASSESSMENT <evidence>}
     */
    record Row(
            UnitAssessmentId id,
            EnrolmentId enrolment,
            SpecificationKey specification,
            UnitKey unit,
            @Nullable Instant declaredAt,
            SignOffStage stage,
            @Nullable String judgements,
            @Nullable String submitted,
            @Nullable Instant lastActivity) {
        private Map<CriterionRef, Made> latest() {
            var latest = new HashMap<CriterionRef, Made>();
            for (var one : parts(judgements))
                latest.put(new CriterionRef(one[0]), new Made(Verdict.valueOf(one[1]), one[2].equals("trainee")));
            return latest;
        }

        private Set<Waits> waiting() {
            var waiting = new HashSet<Waits>();
            for (var one : parts(submitted))
                waiting.add(new Waits(new CriterionRef(one[0]), one[1].equals("IN_ASSESSMENT")));
            return waiting;
        }

        private static List<String[]> parts(@Nullable String text) {
            if (text == null || text.isEmpty()) return List.of();
            return List.of(text.split(",")).stream()
                    .map(part -> part.split(" "))
                    .toList();
        }

        UnitSummary.Standing standing(CriterionRef ref, @Nullable Made latest, Set<Waits> waiting) {
            var verdict = latest == null ? null : latest.verdict();
            boolean byTrainee = latest != null && latest.trainee();
            return new UnitSummary.Standing(
                    ref,
                    Sheets.state(
                            verdict, waiting.contains(new Waits(ref, true)), waiting.contains(new Waits(ref, false))),
                    verdict == Verdict.MET && byTrainee && stage.compareTo(SignOffStage.SIGNED_OFF) < 0);
        }
    }
}
