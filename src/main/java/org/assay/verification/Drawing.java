package org.assay.verification;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.SignedOffUnit;
import org.assay.assessment.UnitAssessmentId;
import org.assay.audit.AuditTrail;
import org.assay.identity.Actor;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gathers a population with the facts that the rules ask about, draws from it, and keeps all of that. */
@Component
class Drawing {
    private final AssessingUnits assessing;
    private final AuditTrail trail;
    private final Draws draws;
    private final Samples samples;
    private final SampledUnits units;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Drawing(
            AssessingUnits assessing,
            AuditTrail trail,
            Draws draws,
            Samples samples,
            SampledUnits units,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.assessing = assessing;
        this.trail = trail;
        this.draws = draws;
        this.samples = samples;
        this.units = units;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Within the caller's transaction. @throws Refused when nothing waits */
    SampleDraw draw(SamplingStrategy strategy) {
        var actor = Actor.current();
        Map<UnitAssessmentId, SampledUnit> known =
                units.all().stream().collect(Collectors.toMap(SampledUnit::unit, Function.identity()));
        var waiting = assessing.signedOff().stream()
                .filter(unit ->
                        known.get(unit.id()) == null || known.get(unit.id()).sample() == null)
                .collect(Collectors.toMap(SignedOffUnit::id, Function.identity()));
        if (waiting.isEmpty())
            throw new Refused(
                    "POPULATION_IS_THERE",
                    "No signed-off unit waits for a draw. Draw again when units are signed off.");
        var head = trail.head();
        var population = population(waiting.values().stream().toList());
        var drawn = Draw.of(strategy, population, Draw.seed(head.root(), actor.centre(), strategy.version()));
        var draw = draws.save(new SampleDraw(
                new SampleDraw.Key(actor.centre(), DrawId.next()),
                draws.highestNumber() + 1,
                strategy,
                head,
                population,
                drawn,
                actor.person(),
                clock.instant()));
        for (var unit : waiting.values()) {
            var row = known.get(unit.id());
            if (row == null) known.put(unit.id(), units.save(new SampledUnit(actor.centre(), unit, draw.id())));
            else row.lookedAt(draw.id());
        }
        int place = 0;
        for (var pick : drawn.picks()) {
            var sample = samples.save(new Sample(
                    new Sample.Key(actor.centre(), SampleId.next()),
                    draw.id(),
                    ++place,
                    java.util.Objects.requireNonNull(waiting.get(pick.unit())),
                    pick.reasons()));
            java.util.Objects.requireNonNull(known.get(pick.unit())).picked(sample.id());
        }
        deeds.publishEvent(new SampleDrawn(
                draw.id(),
                draw.number(),
                strategy.version(),
                head.size(),
                head.root(),
                drawn.seed(),
                population.size(),
                drawn.populationHash(),
                drawn.picks().stream().map(Draw.Pick::unit).toList()));
        return draw;
    }

    RepeatedDraw repeat(SampleDraw draw, SamplingStrategy strategy) {
        var members = draw.members();
        var again = Draw.of(strategy, members, draw.seed());
        var then = samples.ofDraw(draw.id()).stream()
                .map(sample -> new Draw.Pick(sample.unit(), sample.reasons().all()))
                .toList();
        var seed = Draw.seed(draw.recordRoot(), Actor.current().centre(), draw.strategy());
        return new RepeatedDraw(
                seed.equals(draw.seed()),
                again.populationHash().equals(draw.populationHash()) && members.size() == draw.population(),
                again.picks().equals(then),
                then.size());
    }

    private List<Decision> population(List<SignedOffUnit> waiting) {
        var pairs = new HashSet<>(samples.pairs());
        var returned = new HashSet<>(
                samples.returned(waiting.stream().map(SignedOffUnit::id).toList()));
        var firsts = new HashSet<Samples.Pair>();
        return waiting.stream()
                .sorted(Comparator.comparing(SignedOffUnit::signedOffAt)
                        .thenComparing(unit -> unit.id().value()))
                .map(unit -> {
                    var pair = new Samples.Pair(unit.signer(), unit.unit());
                    boolean sampled = pairs.contains(pair);
                    return new Decision(
                            unit.id(),
                            unit.signer(),
                            unit.unit(),
                            unit.signedOffAt(),
                            unit.byTrainee() && !sampled && firsts.add(pair),
                            String.join(",", unit.overridden()),
                            unit.kinds(),
                            unit.haste().toMinutes(),
                            sampled,
                            returned.contains(unit.id()));
                })
                .toList();
    }
}
