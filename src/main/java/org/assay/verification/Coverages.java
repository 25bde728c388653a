package org.assay.verification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.assessment.Decisions;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.identity.PersonId;
import org.assay.platform.StoryClock;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.UnitKey;
import org.springframework.stereotype.Component;

/** Counts decisions and samples by assessor and unit: a fixed number of statements, each answered by the database's own counting. */
@Component
class Coverages {
    private final EntityManager entities;
    private final Decisions decisions;
    private final SampledUnits units;
    private final Desk desk;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final Clock clock;

    Coverages(
            EntityManager entities,
            Decisions decisions,
            SampledUnits units,
            Desk desk,
            CentreOffice office,
            QualificationCatalogue catalogue,
            Clock clock) {
        this.entities = entities;
        this.decisions = decisions;
        this.units = units;
        this.desk = desk;
        this.office = office;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    record Sampled(PersonId assessor, UnitKey unit, Long units, Long actions) {}

    private record Pair(PersonId assessor, UnitKey unit) {}

    Coverage now(SamplingStrategy strategy) {
        Instant yearAgo = ZonedDateTime.ofInstant(clock.instant(), StoryClock.UK)
                .minusYears(1)
                .toInstant();
        var decided = new HashMap<Pair, Long>();
        decisions.since(yearAgo).forEach(count -> decided.put(new Pair(count.assessor(), count.unit()), count.units()));
        var sampled = new HashMap<Pair, Sampled>();
        sampled(yearAgo).forEach(count -> sampled.put(new Pair(count.assessor(), count.unit()), count));
        var staff = office.staff().stream().collect(Collectors.toMap(StaffLine::person, line -> line));
        var columns = new TreeSet<>(decided.keySet().stream().map(Pair::unit).toList())
                .stream()
                        .map(unit ->
                                new Coverage.Column(unit, catalogue.unit(unit).title()))
                        .toList();
        var rows = decided.keySet().stream()
                .map(Pair::assessor)
                .distinct()
                .map(assessor -> row(assessor, staff, columns, decided, sampled, strategy))
                .sorted(Comparator.comparing(Coverage.Row::name))
                .toList();
        long looked = units.count();
        return new Coverage(
                columns,
                rows,
                decided.values().stream().mapToLong(Long::longValue).sum(),
                sampled.values().stream().mapToLong(Sampled::units).sum(),
                Math.max(0, decisions.signedOff() - looked),
                units.countUnpicked(),
                desk.count(false),
                desk.countActions(Optional.empty(), false));
    }

    private List<Sampled> sampled(Instant since) {
        return entities.createQuery("""
                        select new org.assay.verification.Coverages$Sampled(s.assessor, s.ofUnit, count(distinct s.unit),
                          count(case when s.state in (org.assay.verification.SampleState.ACTION_REQUIRED,
                            org.assay.verification.SampleState.RECHECK_DUE) then 1 end))
                        from Sample s where s.signedOffAt >= :since group by s.assessor, s.ofUnit""", Sampled.class)
                .setParameter("since", since)
                .getResultList();
    }

    private static Coverage.Row row(
            PersonId assessor,
            Map<PersonId, StaffLine> staff,
            List<Coverage.Column> columns,
            Map<Pair, Long> decided,
            Map<Pair, Sampled> sampled,
            SamplingStrategy strategy) {
        var person = Optional.ofNullable(staff.get(assessor));
        return new Coverage.Row(
                assessor,
                person.map(StaffLine::name).orElse("A former member of staff"),
                person.map(line -> line.standing().word()).orElse(""),
                columns.stream()
                        .map(column -> cell(new Pair(assessor, column.unit()), decided, sampled, strategy))
                        .toList());
    }

    private static Optional<Coverage.Cell> cell(
            Pair pair, Map<Pair, Long> decided, Map<Pair, Sampled> sampled, SamplingStrategy strategy) {
        long of = decided.getOrDefault(pair, 0L);
        if (of == 0) return Optional.empty();
        var picked = Optional.ofNullable(sampled.get(pair));
        long units = Math.min(of, picked.map(Sampled::units).orElse(0L));
        long planned = Math.max(strategy.ofBaseRate((int) of), strategy.raises(RiskRaiser.NEVER_SAMPLED) ? 1 : 0);
        return Optional.of(new Coverage.Cell(
                of,
                units,
                Coverage.Reach.of(units, planned, picked.map(Sampled::actions).orElse(0L))));
    }
}
