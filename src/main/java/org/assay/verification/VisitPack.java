package org.assay.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Mark;

/**
 * Everything that one visit may take away, read in one moment: the verification report is made of this and of nothing else. Names are
 * as they were when the pack was taken; every list holds only what the visit's awarding organisation is concerned with.
 *
 * @param takenAt when it was read; the report's date
 * @param takenBy whoever took it: the external quality assurer, or somebody of the centre who looks at it first
 * @param staff by name
 * @param learners by name, one line per enrolment
 * @param strategies newest first, the one in force at the head
 * @param draws oldest first
 * @param samples oldest first
 * @param actions by due date
 * @param overrides in the order of the sign-offs
 */
record VisitPack(
        Instant takenAt,
        String takenBy,
        Centre centre,
        Visit visit,
        List<Member> staff,
        List<Enrolled> learners,
        List<Policy> strategies,
        List<Drawn> draws,
        List<Sampled> samples,
        List<Action> actions,
        List<Override> overrides,
        RecordHeadline record) {

    /**
     * The centre as it describes itself.
     *
     * @param sites name and address in one line each
     * @param approvals only those of the visit's awarding organisation
     */
    public record Centre(
            String name,
            Optional<String> number,
            Optional<String> headOfCentre,
            List<String> sites,
            List<Approved> approvals) {}

    /**
     * One approval.
     *
     * @param centreNumber by which the awarding organisation knows the centre
     * @param offers titles with level, number and version of each approved specification
     */
    public record Approved(
            String awardingOrganisation,
            String centreNumber,
            List<String> offers,
            LocalDate since,
            boolean directClaims) {}

    /**
     * The visit itself.
     *
     * @param awardingOrganisation as screens show it, such as "FutureQuals (FAQ)"
     * @param from first day
     * @param until last day, included
     * @param scope in the words of whoever opened it
     */
    public record Visit(
            String awardingOrganisation,
            String externalQualityAssurer,
            LocalDate from,
            LocalDate until,
            String scope,
            String openedBy,
            Instant openedAt) {}

    /**
     * A member of staff.
     *
     * @param roles in words, such as "Assessor"
     * @param standing "Qualified" or "Trainee"
     * @param mayAssess titles of the specifications in scope
     * @param targetDate by when a trainee means to qualify
     * @param decided sign-offs and countersignatures of units in scope
     * @param sampled how many of those were sampled
     */
    public record Member(
            String name,
            List<String> roles,
            String standing,
            List<String> mayAssess,
            Optional<LocalDate> targetDate,
            int decided,
            int sampled) {}

    /** One enrolment in scope with its units. */
    public record Enrolled(
            String learner,
            String specification,
            String cohort,
            Mark state,
            Optional<String> registrationNumber,
            Optional<LocalDate> registeredOn,
            LocalDate startedOn,
            String assessor,
            String internalVerifier,
            List<UnitProgress> units) {}

    /**
     * How far one unit is: the progress picture is drawn from these.
     *
     * @param criteria in reading order
     */
    public record UnitProgress(String title, Optional<String> reference, Mark stage, List<CriterionMark> criteria) {
        /** Criteria that are met. */
        public long met() {
            return criteria.stream()
                    .filter(one -> one.mark().tone() == org.assay.platform.Tone.MET)
                    .count();
        }
    }

    /** One criterion, labelled as people read it. */
    public record CriterionMark(String label, Mark mark) {}

    /**
     * A version of the sampling strategy.
     *
     * @param rules one sentence per rule
     * @param adoptedBy empty for the product's own default
     */
    public record Policy(
            int version,
            String rationale,
            List<String> rules,
            Optional<String> adoptedBy,
            Optional<Instant> adoptedAt) {}

    /**
     * A draw.
     *
     * @param number within the centre, from 1
     * @param population how many decisions it looked at, all awarding organisations together
     * @param picked how many it picked, all awarding organisations together
     * @param picks those in scope
     */
    public record Drawn(
            int number,
            Instant at,
            String by,
            String seed,
            String populationHash,
            int population,
            int picked,
            int strategyVersion,
            List<Pick> picks) {}

    /** One pick with its plain reasons. */
    public record Pick(String learner, String unit, String assessor, List<String> reasons) {}

    /**
     * One sample with its decision trail.
     *
     * @param number of its draw and its place in it, such as "3.2"
     * @param trail assessor, countersigner, internal verifier, in the order of time
     * @param reviews oldest first
     */
    public record Sampled(
            String number,
            String learner,
            Optional<String> registrationNumber,
            String unit,
            Mark state,
            List<String> reasons,
            List<Step> trail,
            List<Reviewed> reviews) {}

    /**
     * One step of a decision trail.
     *
     * @param what after the name, such as "countersigned the unit"
     * @param words a reason or a comment; may be empty
     */
    public record Step(Instant at, String who, String what, String words) {}

    /**
     * One review.
     *
     * @param seen SHA-256 over what was seen, 64 lower-case hex digits
     */
    public record Reviewed(Instant at, String by, Mark outcome, String comment, List<Finding> findings, String seen) {}

    /**
     * What the internal verifier found on one criterion.
     *
     * @param wanting of valid, authentic, current, sufficient, reliable those that do not hold, in words
     */
    public record Finding(String criterion, boolean agrees, List<String> wanting, String comment) {}

    /** A required action and what became of it. */
    public record Action(
            String sample,
            String learner,
            String unit,
            String what,
            String who,
            LocalDate dueOn,
            Mark state,
            boolean overdue,
            List<Step> steps) {}

    /** That an assessor decided against a sufficiency rule, and why. */
    public record Override(
            String learner, String unit, String rule, String found, String reason, String by, Instant at) {}

    /**
     * The centre's record at the moment the pack was taken.
     *
     * @param root 64 lower-case hex digits
     */
    public record RecordHeadline(long size, String root) {}
}
