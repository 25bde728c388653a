package org.assay.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.qualification.SpecificationKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door: cohorts, learners, their enrolments, registrations and allocations. */
@Service
public class Enrolling {
    private final Learners learners;
    private final Enrolments enrolments;
    private final Roll roll;
    private final Allocation allocation;
    private final Admissions admissions;
    private final Intake intake;
    private final Registering registering;
    private final Concern concern;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Enrolling(
            Learners learners,
            Enrolments enrolments,
            Roll roll,
            Allocation allocation,
            Admissions admissions,
            Intake intake,
            Registering registering,
            Concern concern,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.roll = roll;
        this.allocation = allocation;
        this.admissions = admissions;
        this.intake = intake;
        this.registering = registering;
        this.concern = concern;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Opens a cohort.
     *
     * @param name unique at the centre, whatever the case
     * @throws Refused when the actor is not a centre administrator, the name is missing or taken, or the end is not after the start
     */
    @Transactional
    public CohortId openCohort(String name, SpecificationKey specification, LocalDate starts, LocalDate plannedEnd) {
        var actor = admin("open-cohort", "Only a centre administrator opens a cohort.");
        return intake.open(actor, name.strip(), specification, starts, plannedEnd);
    }

    /**
     * Enters a person as a learner of the centre and lets them act as one. A person whose e-mail address signs in already keeps that
     * sign-in.
     *
     * @param signIn for whoever signs in by form; without it the e-mail address is the user name
     * @throws Refused when the actor is not a centre administrator, the name or e-mail address is missing, or the learner is entered
     *     already
     */
    @Transactional
    public LearnerId enterLearner(String name, String email, Optional<Uln> uln, Optional<SignInWith> signIn) {
        var actor = admin("enter-learner", "Only a centre administrator enters learners.");
        return admissions.enter(actor, name, email, uln, signIn);
    }

    /** Enters a learner and starts them on a cohort's specification: both, or neither where one is refused. */
    @Transactional
    public EnrolmentId enterAndEnrol(String name, String email, Optional<Uln> uln, CohortId cohort) {
        return enrol(enterLearner(name, email, uln, Optional.empty()), cohort);
    }

    /** Enters a person who signs in already, such as a learner of another centre or a member of staff who learns too. */
    @Transactional
    public LearnerId enterLearner(PersonId person, String name, String email, Optional<Uln> uln) {
        var actor = admin("enter-learner", "Only a centre administrator enters learners.");
        return admissions.enter(actor, person, name.strip(), email.strip().toLowerCase(Locale.ROOT), uln);
    }

    /** Starts a learner on a cohort's specification, today or on the day the cohort starts, whichever is later. */
    @Transactional
    public EnrolmentId enrol(LearnerId learner, CohortId cohort) {
        var starts = cohort(cohort).starts();
        var today = LocalDate.now(clock);
        return enrol(learner, cohort, starts.isAfter(today) ? starts : today);
    }

    /**
     * Starts a learner on a cohort's specification on a day.
     *
     * @throws Refused when the actor is not a centre administrator, the learner is in this cohort already, or the day is not before
     *     the cohort's planned end
     * @throws NotFound when the centre has no such learner or cohort
     */
    @Transactional
    public EnrolmentId enrol(LearnerId learner, CohortId cohort, LocalDate startedOn) {
        var actor = admin("enrol", "Only a centre administrator enrols learners.");
        return intake.enrol(actor, learner, cohort, startedOn);
    }

    /**
     * Enters the awarding organisation's number; entering another one corrects it.
     *
     * @param on not in the future
     * @throws Refused when the actor is not a centre administrator, the number is missing or another learner's, the day is in the
     *     future, or the specification is centre-devised
     */
    @Transactional
    public void register(EnrolmentId enrolment, String number, LocalDate on) {
        admin("register", "Only a centre administrator enters registrations.");
        registering.register(find(enrolment), number.strip(), on);
    }

    /**
     * Takes an enrolment to another state.
     *
     * @param reason kept in the record
     * @throws Refused when the actor is not a centre administrator, the reason is missing, or the state cannot follow the present one
     */
    @Transactional
    public void change(EnrolmentId enrolment, EnrolmentState state, String reason) {
        var actor = admin("change-enrolment", "Only a centre administrator changes the state of an enrolment.");
        var found = find(enrolment);
        if (reason.isBlank()) throw new Refused("reason", "Write the reason; it is kept in the record.");
        var before = found.state();
        if (!before.next().contains(state))
            throw new Refused(
                    "enrolment-state",
                    "This enrolment is “" + before.word() + "”; it cannot become “" + state.word() + "”.");
        found.change(state, reason.strip(), actor.person(), clock.instant());
        deeds.publishEvent(new EnrolmentStateChanged(enrolment, before, state, new Words(reason.strip())));
    }

    /** As {@link #allocate(Collection, PersonId, PersonId)}, for one. */
    @Transactional
    public void allocate(EnrolmentId enrolment, PersonId assessor, PersonId iqa) {
        allocate(List.of(enrolment), assessor, iqa);
    }

    /**
     * Gives enrolments to an assessor and an internal verifier: all of them, or none where one is refused.
     *
     * @throws Refused when the actor is not a centre administrator, the assessor may not assess one of the specifications, the
     *     verifier is none, both are the same person, or either is the learner
     * @throws NotFound when the centre has no such enrolment
     */
    @Transactional
    public void allocate(Collection<EnrolmentId> chosen, PersonId assessor, PersonId iqa) {
        admin("allocate", "Only a centre administrator allocates assessors.");
        allocation.allocate(chosen, assessor, iqa).forEach(deeds::publishEvent);
    }

    /**
     * One enrolment, for those it concerns: its learner, its assessor and verifier, assessors who may countersign it, the centre's
     * administrators and verifiers, and an external quality assurer whose open visit covers it.
     *
     * @throws NotFound for everybody else, and for another centre's
     */
    @Transactional(readOnly = true)
    public EnrolmentLine enrolment(EnrolmentId id) {
        return roll.line(id).filter(concern::covers).orElseThrow(() -> new NotFound("No such enrolment."));
    }

    /** The states it has been in, oldest first. */
    @Transactional(readOnly = true)
    public List<EnrolmentMoment> history(EnrolmentId id) {
        enrolment(id);
        return find(id).moments();
    }

    /** The acting person's own enrolments, oldest first. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> mine() {
        return roll.ofPerson(Actor.current().person());
    }

    /** Those of a learner's enrolments that concern the actor, oldest first; none for everybody else. Bounded statements. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> ofLearner(LearnerId learner) {
        return concern.among(roll.ofLearner(learner));
    }

    /** Those of these enrolments that concern the actor. Bounded statements. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> enrolments(Collection<EnrolmentId> ids) {
        return ids.isEmpty() ? List.of() : concern.among(roll.lines(ids));
    }

    /** A page of enrolments, by learner. An assessor reads those allocated to them. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> all(EnrolmentFilter filter, int offset, int limit) {
        return roll.lines(concern.within(filter), offset, limit);
    }

    /** A page of the enrolments on these specifications, by learner, as far as they concern the actor; for verifiers within and without. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> on(Collection<SpecificationKey> specifications, int offset, int limit) {
        return specifications.isEmpty() ? List.of() : concern.among(roll.on(specifications, offset, limit));
    }

    /** How many there are on these specifications. */
    @Transactional(readOnly = true)
    public long countOn(Collection<SpecificationKey> specifications) {
        return specifications.isEmpty() ? 0 : roll.countOn(specifications);
    }

    /** How many there are for the same filter. */
    @Transactional(readOnly = true)
    public long count(EnrolmentFilter filter) {
        return roll.count(concern.within(filter));
    }

    /** Cohorts with their counts, the latest first, in one statement. */
    @Transactional(readOnly = true)
    public List<CohortLine> cohorts() {
        Concern.staff();
        return roll.cohorts(null);
    }

    /** @throws NotFound when the centre has no such cohort */
    @Transactional(readOnly = true)
    public CohortLine cohort(CohortId id) {
        Concern.staff();
        return roll.cohorts(id).stream().findFirst().orElseThrow(() -> new NotFound("No such cohort."));
    }

    /** A learner's own facts, for administrators and verifiers of the centre. */
    @Transactional(readOnly = true)
    public LearnerFacts learner(LearnerId id) {
        var actor = Actor.current();
        return learners.findById(new Learner.Key(actor.centre(), id))
                .filter(learner -> actor.is(Role.CENTRE_ADMIN, Role.IQA))
                .map(Learner::facts)
                .orElseThrow(() -> new NotFound("No such learner."));
    }

    /** How many active enrolments each assessor has, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Long> caseloads() {
        Concern.staff();
        return enrolments.caseloads(EnrolmentState.ACTIVE).stream()
                .collect(Collectors.toMap(Enrolments.Caseload::assessor, Enrolments.Caseload::active));
    }

    /** Why the actor may not change anything here; empty for a centre administrator. */
    public Optional<Refusal> administering() {
        return Actor.current().is(Role.CENTRE_ADMIN)
                ? Optional.empty()
                : Optional.of(new Refusal("role", "Only a centre administrator changes this."));
    }

    /** Names by learner, in one statement; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<LearnerId, String> names(Collection<LearnerId> ids) {
        if (ids.isEmpty()) return Map.of();
        return learners.names(ids).stream().collect(Collectors.toMap(Learners.Named::id, Learners.Named::name));
    }

    /** Those of these lines that concern the actor, in their order; for whoever reads them together with something of their own. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> concerning(List<EnrolmentLine> lines) {
        return concern.among(lines);
    }

    private Enrolment find(EnrolmentId id) {
        return enrolments
                .findById(new Enrolment.Key(Actor.current().centre(), id))
                .orElseThrow(() -> new NotFound("No such enrolment."));
    }

    private static Actor admin(String rule, String sentence) {
        var actor = Actor.current();
        if (!actor.is(Role.CENTRE_ADMIN)) throw new Refused(rule, sentence);
        return actor;
    }
}
