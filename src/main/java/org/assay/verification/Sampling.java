package org.assay.verification;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.UnitAssessmentId;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.Tally;
import org.assay.qualification.QualificationCatalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door to sampling: the strategy, the draws that follow it, and what is passed because no draw picked it. */
@Service
public class Sampling {
    private final Strategies strategies;
    private final Draws draws;
    private final Drawing drawing;
    private final SampledUnits units;
    private final Desk desk;
    private final Coverages coverages;
    private final AssessingUnits assessing;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sampling(
            Strategies strategies,
            Draws draws,
            Drawing drawing,
            SampledUnits units,
            Desk desk,
            Coverages coverages,
            AssessingUnits assessing,
            Enrolling enrolling,
            CentreOffice office,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.strategies = strategies;
        this.draws = draws;
        this.drawing = drawing;
        this.units = units;
        this.desk = desk;
        this.coverages = coverages;
        this.assessing = assessing;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why the actor may not adopt a strategy; empty when they may. */
    public Optional<Refusal> adopting() {
        return verifying("Only an internal verifier adopts a sampling strategy.");
    }

    /** Why the actor may not draw, whatever there is to draw from; empty when they may. */
    public Optional<Refusal> drawing() {
        return verifying("Only an internal verifier draws a sample.");
    }

    /** The version in force: the newest adopted one, or the product's start. */
    @Transactional(readOnly = true)
    public SamplingStrategy strategy() {
        return strategies.newest().map(StrategyVersion::strategy).orElse(SamplingStrategy.START);
    }

    /** Every version that was adopted, newest first. */
    @Transactional(readOnly = true)
    public List<SamplingStrategy> strategies() {
        return strategies.newestFirst().stream().map(StrategyVersion::strategy).toList();
    }

    /**
     * Adopts the next version.
     *
     * @param rationale why, in the centre's words
     * @param baseRate percent, 0 to 100
     * @param minimumPerAssessor 0 to 100
     * @throws Refused when the actor is not an internal verifier, or a number or the rationale does not do
     */
    @Transactional
    public SamplingStrategy adopt(String rationale, int baseRate, Set<RiskRaiser> raisers, int minimumPerAssessor) {
        var actor = verifier("Only an internal verifier adopts a sampling strategy.");
        if (rationale.isBlank())
            throw new Refused("STRATEGY_HAS_RATIONALE", "Write why these numbers; the awarding organisation reads it.");
        if (baseRate < 0 || baseRate > 100)
            throw new Refused("STRATEGY_RATE", "Enter a base rate between 0 and 100 percent.");
        if (minimumPerAssessor < 0 || minimumPerAssessor > 100)
            throw new Refused("STRATEGY_MINIMUM", "Enter a minimum for each assessor between 0 and 100.");
        var adopted = new SamplingStrategy(
                strategy().version() + 1,
                rationale.strip(),
                baseRate,
                raisers,
                minimumPerAssessor,
                Optional.of(actor.person()),
                Optional.of(clock.instant()));
        strategies.save(new StrategyVersion(actor.centre(), adopted));
        deeds.publishEvent(new StrategyAdopted(
                adopted.version(),
                baseRate,
                adopted.raisers().stream().sorted().toList(),
                minimumPerAssessor,
                new Words(adopted.rationale())));
        return adopted;
    }

    /**
     * Draws a sample of everything that is signed off and was not picked before.
     *
     * @throws Refused when the actor is not an internal verifier, nothing waits, or somebody drew at the same moment
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public DrawLine draw() {
        verifier("Only an internal verifier draws a sample.");
        try {
            return line(
                    java.util.Objects.requireNonNull(transaction.execute(status -> drawing.draw(strategy()))),
                    office.staffNames());
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException | OptimisticLockException lost) {
            throw new Refused(
                    "DRAWN_MEANWHILE", "Somebody else drew a sample at the same moment. Look at theirs first.");
        }
    }

    /** Draws again with the same seed from the same population, and records that it was done. */
    @Transactional
    public RepeatedDraw repeat(DrawId id) {
        var draw = find(id);
        var strategy = draw.strategy() == 0
                ? SamplingStrategy.START
                : strategies.numbered(draw.strategy()).orElseThrow().strategy();
        var repeated = drawing.repeat(draw, strategy);
        deeds.publishEvent(new DrawRepeated(id, repeated.same()));
        return repeated;
    }

    /** The latest draws, newest first. */
    @Transactional(readOnly = true)
    public List<DrawLine> draws(int limit) {
        var names = office.staffNames();
        return draws.latest(Limit.of(limit)).stream()
                .map(draw -> line(draw, names))
                .toList();
    }

    /** @throws NotFound when the centre has no such draw */
    @Transactional(readOnly = true)
    public DrawLine draw(DrawId id) {
        return line(find(id), office.staffNames());
    }

    /** A page of samples that wait for a conclusion, oldest draw first. */
    @Transactional(readOnly = true)
    public List<SampleLine> open(int offset, int limit) {
        reader();
        return desk.open(offset, limit);
    }

    /** How many are open, as a question. */
    public Tally open() {
        reader();
        return Desk.samples(false);
    }

    /** A page of samples that are settled, the latest first. */
    @Transactional(readOnly = true)
    public List<SampleLine> settled(int offset, int limit) {
        reader();
        return desk.settled(offset, limit);
    }

    @Transactional(readOnly = true)
    public long countSettled() {
        reader();
        return desk.count(true);
    }

    /** Assessors by units over the last year, what waits for a draw, and what is left to review. */
    @Transactional(readOnly = true)
    public Coverage coverage() {
        reader();
        return coverages.now(strategy());
    }

    /** Units that a settled draw looked at and did not pick, the longest signed off first. */
    @Transactional(readOnly = true)
    public List<PassableUnit> passable(int limit) {
        var actor = verifier("Only an internal verifier passes units.");
        var rows = units.passable(Limit.of(limit));
        var learners =
                enrolling.names(rows.stream().map(SampledUnit::learner).collect(java.util.stream.Collectors.toSet()));
        var staff = office.staffNames();
        return rows.stream()
                .map(row -> new PassableUnit(
                        row.unit(),
                        learners.getOrDefault(row.learner(), "A former learner"),
                        catalogue.unit(row.ofUnit()).title(),
                        staff.getOrDefault(row.assessor(), "A former member of staff"),
                        row.signedOffAt(),
                        row.decidedBy(actor.person())))
                .toList();
    }

    /**
     * Passes a unit that no draw picked.
     *
     * @throws Refused with the sign-off table's sentence
     */
    public void passUnsampled(UnitAssessmentId unit) {
        assessing.move(unit, SignOffMove.PASS_UNSAMPLED, "");
    }

    private SampleDraw find(DrawId id) {
        reader();
        return draws.withId(id).orElseThrow(() -> new NotFound("No such draw."));
    }

    static DrawLine line(SampleDraw draw, Map<PersonId, String> names) {
        return new DrawLine(
                draw.id(),
                draw.number(),
                draw.strategy(),
                draw.seed(),
                draw.recordSize(),
                draw.recordRoot(),
                draw.populationHash(),
                draw.population(),
                draw.picked(),
                names.getOrDefault(draw.drawnBy(), "A former member of staff"),
                draw.drawnAt());
    }

    private static Optional<Refusal> verifying(String sentence) {
        return Actor.current().is(Role.IQA) ? Optional.empty() : Optional.of(new Refusal("VERIFIER_ONLY", sentence));
    }

    private static Actor verifier(String sentence) {
        verifying(sentence).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        return Actor.current();
    }

    private static void reader() {
        if (!Actor.current().is(Role.IQA, Role.CENTRE_ADMIN))
            throw new NotFound("There is no such page for your role.");
    }
}
