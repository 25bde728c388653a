package org.assay.assessment;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.StoryClock;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.UnitKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door to units: how they stand, what may be done with them and why not, and the moves of the sign-off table. */
@Service
public class AssessingUnits {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK).withZone(StoryClock.UK);

    private final UnitAssessments units;
    private final Sheets sheets;
    private final Situations situations;
    private final SignedOffUnits population;
    private final Enrolling enrolling;
    private final Overviews overviews;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AssessingUnits(
            UnitAssessments units,
            Sheets sheets,
            Situations situations,
            SignedOffUnits population,
            Enrolling enrolling,
            Overviews overviews,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.units = units;
        this.sheets = sheets;
        this.situations = situations;
        this.population = population;
        this.enrolling = enrolling;
        this.overviews = overviews;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws NotFound when the actor's centre has no such unit, or it does not concern the actor */
    @Transactional(readOnly = true)
    public UnitSheet sheet(UnitAssessmentId id) {
        var unit = find(id);
        return sheets.sheet(unit, enrolling.enrolment(unit.enrolment()));
    }

    /** @throws NotFound as {@link #sheet(UnitAssessmentId)} */
    @Transactional(readOnly = true)
    public UnitSheet sheet(EnrolmentId enrolment, UnitKey unit) {
        return units.findByEnrolmentAndUnit(enrolment, unit)
                .map(found -> sheets.sheet(found, enrolling.enrolment(enrolment)))
                .orElseThrow(() -> new NotFound("No such unit."));
    }

    /**
     * A unit with everything that the actor may do with it, read once.
     *
     * @throws NotFound as {@link #sheet(UnitAssessmentId)}
     */
    @Transactional(readOnly = true)
    public UnitDesk desk(UnitAssessmentId id) {
        var actor = Actor.current();
        var unit = find(id);
        var sheet = sheets.sheet(unit, enrolling.enrolment(unit.enrolment()));
        boolean own = actor.is(Role.LEARNER) && actor.person().equals(unit.learnerPerson());
        return new UnitDesk(
                sheet,
                UnitDesk.mayMove(actor.role(), unit.stage())
                        ? UnitDesk.options(situations.of(unit, sheet, actor, "to be written"))
                        : List.of(),
                overrideRefusal(unit, sheet.enrolment()).isEmpty(),
                own && sheet.declarationRequired()
                        ? Optional.of(new UnitDesk.Declaration(
                                unit.learnerDeclaredAt(), undeclarable(unit).map(Refused::refusal)))
                        : Optional.empty());
    }

    /** The acting learner's units, in the order of their enrolments. */
    @Transactional(readOnly = true)
    public List<UnitSummary> mine() {
        return summaries(enrolling.mine());
    }

    /** The units of these enrolments, which the caller has read for the actor, in their order; one statement, and a row for each unit. */
    @Transactional(readOnly = true)
    public List<UnitSummary> summaries(Collection<EnrolmentLine> enrolments) {
        return overviews.of(enrolments).stream().map(Overviews.Overview::unit).toList();
    }

    /** Every unit that stands signed off, as sampling sees it; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<SignedOffUnit> signedOff() {
        return population.now();
    }

    /** Why the actor may not make this move now; empty when they may. A reason that is still to be written does not count as missing. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(UnitAssessmentId id, SignOffMove move) {
        var unit = find(id);
        var sheet = sheets.sheet(unit, enrolling.enrolment(unit.enrolment()));
        return move.refusal(situations.of(unit, sheet, Actor.current(), "to be written"));
    }

    /** What is checked before this move, line by line; empty where the move does not start from the unit's stage. */
    @Transactional(readOnly = true)
    public List<SignOffCheck> checks(UnitAssessmentId id, SignOffMove move) {
        var unit = find(id);
        if (!move.who().containsKey(unit.stage())) return List.of();
        var sheet = sheets.sheet(unit, enrolling.enrolment(unit.enrolment()));
        var situation = situations.of(unit, sheet, Actor.current(), "to be written");
        return move.rules(unit.stage()).stream()
                .map(rule -> new SignOffCheck(
                        rule,
                        rule.holds(situation),
                        rule.words(),
                        rule.check(situation).map(Refusal::sentence).orElse("")))
                .toList();
    }

    /** The moves that the actor could make in this role at this stage, whether or not a rule still refuses. */
    @Transactional(readOnly = true)
    public List<SignOffMove> moves(UnitAssessmentId id) {
        var stage = find(id).stage();
        var role = Actor.current().role();
        return List.of(SignOffMove.values()).stream()
                .filter(move -> Optional.ofNullable(move.who().get(stage))
                        .filter(roles -> roles.contains(role))
                        .isPresent())
                .toList();
    }

    /**
     * Makes a move of the sign-off table.
     *
     * @throws Refused with the sentence of whatever stands against it
     */
    public void move(UnitAssessmentId id, SignOffMove move, String reason) {
        move(id, move, reason, -1);
    }

    /**
     * Makes a move, unless somebody has changed the unit since the actor looked.
     *
     * @param seen from {@link UnitSheet#seen()}; negative when it does not matter
     * @throws Refused with the rule's sentence, or with who did what first
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void move(UnitAssessmentId id, SignOffMove move, String reason, int seen) {
        try {
            transaction.executeWithoutResult(status -> make(id, move, reason, seen));
        } catch (OptimisticLockingFailureException
                | OptimisticLockException
                | org.springframework.dao.DataIntegrityViolationException lost) {
            throw transaction.execute(status -> tooLate(find(id)));
        }
    }

    private void make(UnitAssessmentId id, SignOffMove move, String reason, int seen) {
        var actor = Actor.current();
        var unit = find(id);
        if (seen >= 0 && seen != unit.judgements().size() + unit.steps().size()) throw tooLate(unit);
        var sheet = sheets.sheet(unit, enrolling.enrolment(unit.enrolment()));
        move.refusal(situations.of(unit, sheet, actor, reason)).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        var from = unit.stage();
        unit.move(move, actor, clock.instant(), reason);
        units.save(unit);
        deeds.publishEvent(new UnitMoved(
                id,
                unit.enrolment(),
                unit.learner(),
                unit.learnerPerson(),
                move,
                from,
                move.to(),
                new Words(reason.strip())));
    }

    private Refused tooLate(UnitAssessment unit) {
        var sheet = sheets.sheet(unit, enrolling.enrolment(unit.enrolment()));
        var judged = sheet.criteria().stream()
                .flatMap(line -> line.latest().stream())
                .max(java.util.Comparator.comparing(JudgementLine::at));
        var step = sheet.steps().isEmpty()
                ? Optional.<StepLine>empty()
                : Optional.of(sheet.steps().getLast());
        String who = step.filter(last ->
                        judged.isEmpty() || !last.at().isBefore(judged.get().at()))
                .map(last -> last.byName() + " " + last.move().told() + " at " + TIME.format(last.at()) + ".")
                .or(() -> judged.map(
                        last -> last.byName() + " judged " + last.criterion() + " at " + TIME.format(last.at()) + "."))
                .orElse("Somebody changed this unit while you were looking at it.");
        return new Refused("CHANGED", who + " Nothing of yours was saved. Look again, then decide.");
    }

    /**
     * The learner's own declaration of a unit.
     *
     * @throws Refused when it is not theirs, not everything is met, or it is declared already
     */
    @Transactional
    public void declareUnit(UnitAssessmentId id) {
        var actor = Actor.current();
        var unit = find(id);
        if (!actor.person().equals(unit.learnerPerson())) throw new NotFound("No such unit.");
        undeclarable(unit).ifPresent(refused -> {
            throw refused;
        });
        if (unit.learnerDeclaredAt().isPresent()) return;
        unit.declare(clock.instant());
        units.save(unit);
        deeds.publishEvent(new LearnerDeclaredUnit(id, unit.enrolment(), unit.learner()));
    }

    /**
     * Overrides a sufficiency rule with a reason.
     *
     * @throws Refused when the actor is not the allocated assessor, the unit is not in progress, or the reason is missing
     */
    @Transactional
    public void override(UnitAssessmentId id, String rule, String reason) {
        var actor = Actor.current();
        var unit = find(id);
        var enrolment = enrolling.enrolment(unit.enrolment());
        overrideRefusal(unit, enrolment).ifPresent(refused -> {
            throw refused;
        });
        if (reason.isBlank())
            throw new Refused(
                    "override-reason", "Say why there is enough. The reason is recorded and raises the sampling risk.");
        if (catalogue.unit(unit.unit()).rules().stream()
                .noneMatch(known -> known.id().equals(rule))) throw new NotFound("This unit has no rule " + rule + ".");
        unit.override(rule, new SufficiencyOverride(actor.person(), clock.instant(), reason.strip()));
        units.save(unit);
        deeds.publishEvent(new SufficiencyOverridden(id, unit.learner(), rule, new Words(reason.strip())));
    }

    private Optional<Refused> undeclarable(UnitAssessment unit) {
        if (unit.stage() != SignOffStage.IN_PROGRESS)
            return Optional.of(
                    new Refused("declare-stage", "This unit is signed off already. There is nothing left to declare."));
        var missing = unit.notMet(catalogue.unit(unit.unit()).refs());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "declare-met", SignOffRule.notMetSentence(missing) + " Declare the unit when all are met."));
    }

    private static Optional<Refused> overrideRefusal(UnitAssessment unit, EnrolmentLine enrolment) {
        var actor = Actor.current();
        if (!actor.is(Role.ASSESSOR) || !enrolment.assessedBy(actor.person()))
            return Optional.of(new Refused("override-assessor", "Only the allocated assessor overrides a rule."));
        return unit.stage() == SignOffStage.IN_PROGRESS
                ? Optional.empty()
                : Optional.of(new Refused("override-stage", "This unit is signed off. Recall it first."));
    }

    private UnitAssessment find(UnitAssessmentId id) {
        return units.withId(id).orElseThrow(() -> new NotFound("No such unit."));
    }
}
