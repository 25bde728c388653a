package org.assay.assessment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to decisions as whoever verifies them counts and retells them: each answer is one statement, whatever there is. Whether the
 * actor may see the units is the caller's to decide.
 */
@Service
public class Decisions {
    private static final String SIGNED =
            "s.move in (org.assay.assessment.SignOffMove.SIGN_OFF, org.assay.assessment.SignOffMove.SIGN_OFF_AS_TRAINEE)";

    private final EntityManager entities;
    private final CentreOffice office;

    Decisions(EntityManager entities, CentreOffice office) {
        this.entities = entities;
        this.office = office;
    }

    /** How many units of one kind an assessor has signed off that were confirmed where that was needed. */
    public record Count(PersonId assessor, UnitKey unit, long units) {}

    /** An override as a report retells it. */
    public record Overridden(UnitAssessmentId unit, String rule, String byName, Instant at, String reason) {}

    record StepRow(
            UnitAssessmentId unit,
            SignOffMove move,
            SignOffStage to,
            PersonId by,
            Role as,
            Instant at,
            @Nullable String reason) {}

    record OverrideRow(UnitAssessmentId unit, String rule, PersonId by, Instant at, String reason) {}

    /** By assessor and unit, counting sign-offs from this moment on. */
    @Transactional(readOnly = true)
    public List<Count> since(Instant moment) {
        return entities.createQuery("""
                        select new org.assay.assessment.Decisions$Count(s.by, u.unit, count(distinct u.id))
                        from UnitAssessment u join u.steps s join u.steps t
                        where s.at >= :moment and t.to = org.assay.assessment.SignOffStage.SIGNED_OFF
                          and """ + " " + SIGNED + " group by s.by, u.unit", Count.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** How many units stand signed off now. */
    @Transactional(readOnly = true)
    public long signedOff() {
        return entities.createQuery("""
                        select count(u.id) from UnitAssessment u
                        where u.stage = org.assay.assessment.SignOffStage.SIGNED_OFF""", Long.class).getSingleResult();
    }

    /** The moves that these units made, each unit's oldest first. */
    @Transactional(readOnly = true)
    public Map<UnitAssessmentId, List<StepLine>> trails(Collection<UnitAssessmentId> units) {
        if (units.isEmpty()) return Map.of();
        var names = office.staffNames();
        return entities.createQuery("""
                        select new org.assay.assessment.Decisions$StepRow(u.id, s.move, s.to, s.by, s.as, s.at, s.reason)
                        from UnitAssessment u join u.steps s where u.id in :units order by u.id, index(s)""", StepRow.class).setParameter("units", units).getResultList().stream()
                .collect(Collectors.groupingBy(
                        StepRow::unit,
                        Collectors.mapping(
                                row -> new StepLine(
                                        row.move(),
                                        row.to(),
                                        row.by(),
                                        name(names, row.by()),
                                        row.as(),
                                        row.at(),
                                        java.util.Optional.ofNullable(row.reason())),
                                Collectors.toList())));
    }

    /** Where assessors decided against a sufficiency rule in these units, oldest first. */
    @Transactional(readOnly = true)
    public List<Overridden> overrides(Collection<UnitAssessmentId> units) {
        if (units.isEmpty()) return List.of();
        var names = office.staffNames();
        return entities.createQuery("""
                        select new org.assay.assessment.Decisions$OverrideRow(u.id, key(o), o.by, o.at, o.reason)
                        from UnitAssessment u join u.overrides o where u.id in :units order by o.at""", OverrideRow.class).setParameter("units", units).getResultList().stream()
                .map(row -> new Overridden(row.unit(), row.rule(), name(names, row.by()), row.at(), row.reason()))
                .toList();
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return names.getOrDefault(person, "A former member of staff");
    }
}
