package org.assay.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.centre.WorkingDays;
import org.assay.enrolment.AssessorAllocated;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentRegistered;
import org.assay.enrolment.EnrolmentState;
import org.assay.enrolment.EnrolmentStateChanged;
import org.assay.enrolment.LearnerEnrolled;
import org.assay.enrolment.LearnerEntered;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;

/** One learner, from being entered to what they submitted last. Everything about them follows from the seed and their number. */
final class LearnerStory {
    /** Submissions of each learner of the shown cohort that wait. */
    static final int SHOWN_WAITING = 5;

    private final Frame frame;
    private final Intake intake;
    private final int number;
    private final Chance chance;
    private final Told told;
    private final Instant starts;
    private final Instant ends;
    private final double share;
    private final EnrolmentState state;
    private final UUID person;
    private final UUID learner;
    private final UUID enrolment;
    private final String name;
    private final String employer;
    private final List<UnitStory> units;
    private final List<UnitStory> places = new ArrayList<>();
    private final List<UUID> waiting = new ArrayList<>();
    private final List<UUID> singles = new ArrayList<>();
    private final List<SignedOff> signedOff = new ArrayList<>();
    private Instant last;

    LearnerStory(Frame frame, Intake intake, int number) {
        this.frame = frame;
        this.intake = intake;
        this.number = number;
        this.chance = frame.chance(2, number);
        this.told = new Told(frame.chance(3, number), frame.size().record());
        var first = intake.starts().plusDays(intake.shown() ? 0 : chance.from(0, 14));
        this.starts = first.atTime(9, chance.from(0, 59)).toInstant(ZoneOffset.UTC);
        this.share = intake.shown() || intake.share() >= 1
                ? Math.min(1, intake.share())
                : Math.clamp(intake.share() + (chance.share() - 0.5) * 0.2, 0.03, 1);
        this.state = intake.shown() ? EnrolmentState.ACTIVE : state();
        this.ends = state == EnrolmentState.ACTIVE
                ? frame.daysAgo(chance.from(1, 12), chance)
                : between(0.6 + 0.35 * chance.share(), frame.today());
        this.person = chance.id(starts);
        this.learner = chance.id(starts);
        this.enrolment = chance.id(starts);
        this.name = chance.of(Phrases.FIRST) + " " + chance.of(Phrases.LAST);
        this.employer = chance.of(Phrases.EMPLOYERS);
        this.last = starts;
        this.units = intake.specification().units().stream()
                .map(unit -> new UnitStory(this, unit, chance.id(starts)))
                .toList();
        units.forEach(unit -> unit.unit().criteria().forEach(one -> places.add(unit)));
    }

    private EnrolmentState state() {
        if (share > 0.97 && chance.once(0.7)) return EnrolmentState.COMPLETED;
        double lot = chance.share();
        if (lot < 0.07) return EnrolmentState.ON_BREAK;
        if (lot < 0.13) return EnrolmentState.WITHDRAWN;
        return lot < 0.15 ? EnrolmentState.TRANSFERRED : EnrolmentState.ACTIVE;
    }

    private Instant between(double part, Instant end) {
        long seconds = Math.max(0, Duration.between(starts, end).toSeconds());
        var day = starts.plusSeconds((long) (seconds * part))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        return inWorkingHours(day);
    }

    private Instant inWorkingHours(LocalDate day) {
        var at = day.atTime(LocalTime.of(chance.from(8, 17), chance.from(0, 59), chance.from(0, 59)));
        return at.toInstant(ZoneOffset.UTC).plusNanos(chance.from(0, 999_999) * 1000L);
    }

    LearnerStory tell() {
        enrolled();
        int items = places.size();
        int pieces = pieces(items);
        int width = Math.min(items, 10);
        int covered = Math.min((int) Math.ceil(share * items), (int) (pieces * width * 0.9) + 1);
        judged(pieces, covered);
        if (intake.shown()) fifty(covered);
        else if (state == EnrolmentState.ACTIVE) waits(covered);
        int met = units.stream().mapToInt(UnitStory::met).sum();
        units.forEach(unit -> unit.end().ifPresent(signedOff::add));
        told.rows()
                .add(
                        Table.PROGRESS,
                        frame.centre(),
                        enrolment,
                        intake.id(),
                        intake.assessor().person(),
                        state == EnrolmentState.ACTIVE,
                        met,
                        items,
                        last,
                        pieces);
        return this;
    }

    private int pieces(int items) {
        double all = frame.size().evidence();
        if (intake.shown()) return (int) Math.max(1, Math.min(30, all) - SHOWN_WAITING);
        return (int) Math.max(1, Math.round(all * share / frame.size().judged() * Math.min(1, items / 60.0)));
    }

    /** Piece by piece a window moves over the criteria, so that each is put forward a few times. */
    private void judged(int pieces, int covered) {
        var until = frame.after(ends, -13 * 1440, -11 * 1440, chance);
        for (int i = 0; i < pieces; i++) {
            int width = Math.min(covered, intake.shown() ? 10 : chance.from(7, 13));
            int from = pieces == 1 ? 0 : (int) Math.round((covered - width) * (double) i / (pieces - 1));
            var begun = between((i + 0.3) / pieces, until);
            var submitted = frame.after(begun, 60, 2 * 1440, chance);
            var decided = frame.after(submitted, 300, 7 * 1440, chance);
            evidence(begun, from, width, chance.from(1, 5), false)
                    .judged(submitted, decided, frame.today(), i >= pieces - 1 && state == EnrolmentState.ACTIVE);
            if (submitted.isAfter(last)) last = submitted;
            if (decided.isAfter(last)) last = decided;
        }
    }

    private EvidenceStory evidence(Instant begun, int from, int width, int files, boolean noted) {
        var targets = new ArrayList<EvidenceStory.Target>(width);
        for (int at = from; at < from + width; at++) {
            var unit = places.get(at);
            targets.add(new EvidenceStory.Target(unit, at - places.indexOf(unit)));
        }
        return new EvidenceStory(this, begun, targets, files, noted);
    }

    /** Five of each of ten learners wait for the same assessor, each since another working day. */
    private void fifty(int covered) {
        int width = Math.min(9, places.size());
        int room = Math.max(0, places.size() - covered - width);
        for (int i = 0; i < SHOWN_WAITING; i++) {
            int from = Math.min(places.size() - width, covered + room * i / (SHOWN_WAITING - 1));
            var submitted = workingDaysAgo(1 + (number * SHOWN_WAITING + i) % 14);
            var piece = evidence(submitted.minusSeconds(5400), from, width, 3, true);
            piece.waits(submitted, false);
            waiting.add(piece.id());
            if (submitted.isAfter(last)) last = submitted;
        }
    }

    private void waits(int covered) {
        int items = places.size();
        double lot = chance.share();
        int many = lot < 0.25 ? 0 : lot < 0.7 ? 1 : 2;
        for (int i = 0; i < many && covered < items; i++) {
            int width = i == 0 ? 1 : Math.min(items - covered, chance.from(2, 8));
            var submitted = workingDaysAgo(chance.from(1, 12));
            var piece = evidence(submitted.minusSeconds(5400), covered, width, chance.from(1, 4), false);
            piece.waits(submitted, i > 0 && chance.once(0.4));
            if (i == 0) singles.add(piece.id());
            if (submitted.isAfter(last)) last = submitted;
        }
        if (chance.once(0.4))
            evidence(frame.daysAgo(chance.from(1, 30), chance), Math.min(covered, items - 1), 1, 1, false)
                    .draft();
    }

    private Instant workingDaysAgo(int days) {
        var day = frame.day(frame.today());
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (WorkingDays.isWorking(day)) left--;
        }
        return inWorkingHours(day);
    }

    private void enrolled() {
        var rows = told.rows();
        var entered = starts.minusSeconds(6 * 86_400L);
        rows.add(Table.PERSON, person, username(), name, Centres.passwordHash());
        rows.add(Table.MEMBERSHIP, person, frame.centre(), Role.LEARNER, entered);
        rows.add(Table.LEARNER, frame.centre(), learner, person, name, username(), null, 0);
        var started = frame.day(starts);
        var registration = "%07d".formatted(Math.floorMod(chance.number(), 10_000_000L));
        rows.add(
                Table.ENROLMENT,
                frame.centre(),
                enrolment,
                learner,
                intake.id(),
                intake.specification().key().value(),
                state,
                started,
                registration,
                started,
                intake.assessor().person(),
                intake.iqa().person(),
                3);
        var admin = frame.admin().person();
        rows.add(Table.ENROLMENT_STEP, frame.centre(), enrolment, 0, EnrolmentState.ACTIVE, "", admin, entered);
        var id = new EnrolmentId(enrolment);
        var whose = new LearnerId(learner);
        deed(entered, new LearnerEntered(whose, new PersonId(person), new Words(name)));
        deed(
                entered,
                new LearnerEnrolled(
                        id,
                        whose,
                        new PersonId(person),
                        new CohortId(intake.id()),
                        intake.specification().key()));
        deed(starts, new EnrolmentRegistered(id, new Words(registration), started));
        deed(
                starts,
                new AssessorAllocated(
                        id,
                        Optional.empty(),
                        new PersonId(intake.assessor().person()),
                        new PersonId(intake.iqa().person())));
        if (state == EnrolmentState.ACTIVE) return;
        var reason = state == EnrolmentState.COMPLETED ? "Every unit is complete." : "Agreed with the employer.";
        rows.add(Table.ENROLMENT_STEP, frame.centre(), enrolment, 1, state, reason, admin, ends);
        deed(ends, new EnrolmentStateChanged(id, EnrolmentState.ACTIVE, state, new Words(reason)));
    }

    private void deed(Instant at, Auditable deed) {
        told.deed(at, frame.admin().person(), Role.CENTRE_ADMIN, deed);
    }

    String username() {
        return "learner-" + frame.number() + "-" + (frame.wave() == 0 ? "" : frame.wave() + "-") + number
                + "@example.org";
    }

    boolean active() {
        return state == EnrolmentState.ACTIVE;
    }

    Frame frame() {
        return frame;
    }

    Intake intake() {
        return intake;
    }

    Chance chance() {
        return chance;
    }

    Told told() {
        return told;
    }

    Rows rows() {
        return told.rows();
    }

    UUID centre() {
        return frame.centre();
    }

    UUID person() {
        return person;
    }

    UUID learner() {
        return learner;
    }

    UUID enrolment() {
        return enrolment;
    }

    String name() {
        return name;
    }

    String employer() {
        return employer;
    }

    List<UUID> unitIds() {
        return units.stream().map(UnitStory::id).toList();
    }

    List<UUID> waiting() {
        return waiting;
    }

    List<UUID> singles() {
        return singles;
    }

    List<SignedOff> signedOff() {
        return signedOff;
    }
}
