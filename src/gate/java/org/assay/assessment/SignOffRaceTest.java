package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.assay.Figures;
import org.assay.RunningAssay;
import org.assay.audit.AuditTrail;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.qualification.CriterionRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many sign or judge the same thing at the same moment, on the real PostgreSQL and with few connections for all of them. */
class SignOffRaceTest {
    private static final int AT_ONCE = 64;
    private static final int ROUNDS = 4;
    private static final int COLLEAGUES = 8;

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final AssessingUnits units = assay.door(AssessingUnits.class);
    private final Judging judging = assay.door(Judging.class);
    private final People people = assay.door(People.class);
    private final CentreOffice office = assay.door(CentreOffice.class);
    private final AGroup group =
            new AGroup(people, office, assay.door(Enrolling.class), assay.door(SubmittingEvidence.class), judging);
    private final List<Actor> colleagues = new ArrayList<>(List.of(group.carys));

    private int attempts;
    private int doubleWins;

    @Test
    @DisplayName(
            "T21 of 64 who sign, countersign or return a unit at once, or press twice, one wins, and the others read who did what")
    void oneWinsTheOthersAreTold() throws Exception {
        while (colleagues.size() < COLLEAGUES) colleagues.add(qualified("Colleague " + colleagues.size()));
        for (int round = 0; round < ROUNDS; round++) {
            var learner = group.learner("Learner " + round);
            judgedByMany(learner);
            var unit = learner.call(units::mine).getFirst().id();
            learner.run(() -> units.declareUnit(unit));
            signedByOneWhoPressesOften(unit);
            countersignedByMany(unit, round % 2 == 0);
        }
        assertThat(group.dev.call(() -> assay.door(AuditTrail.class).check()).unchanged())
                .isTrue();
        Figures.write("faults", "signoff.race.attempts", attempts);
        Figures.write("faults", "signoff.race.double_wins", doubleWins);
        assertThat(doubleWins).isZero();
    }

    /** The same submission, sent again and again by the assessor whose it is. */
    private void judgedByMany(Actor learner) throws Exception {
        var item = group.submits(learner, "All of it", AGroup.POINTS);
        var enrolment = group.enrolment(learner).id();
        var pass = new JudgementPass(
                item,
                1,
                true,
                true,
                true,
                AGroup.POINTS.stream()
                        .map(point -> new JudgementPass.Decision(
                                enrolment, AGroup.UNIT, CriterionRef.of(point), Verdict.MET, true, ""))
                        .toList(),
                "Go on like this.");
        var lost = race(thread -> () -> group.ben.run(() -> judging.judge(pass)));
        assertThat(lost).allMatch(no -> no.startsWith("Ben Okafor judged this at "), "is told who judged");
        assertThat(learner.call(units::mine).getFirst().count(CriterionState.MET))
                .isEqualTo(AGroup.POINTS.size());
        var judgements =
                group.ben.call(() -> units.sheet(enrolment, AGroup.UNIT)).criteria();
        assertThat(judgements).allSatisfy(line -> assertThat(line.judgements()).hasSize(1));
    }

    private void signedByOneWhoPressesOften(UnitAssessmentId unit) throws Exception {
        int seen = group.ben.call(() -> units.sheet(unit)).seen();
        var lost =
                race(thread -> () -> group.ben.run(() -> units.move(unit, SignOffMove.SIGN_OFF_AS_TRAINEE, "", seen)));
        assertThat(lost).allMatch(no -> no.startsWith("Ben Okafor signed the unit off as a trainee at "));
        assertThat(steps(unit)).containsExactly(SignOffMove.SIGN_OFF_AS_TRAINEE);
    }

    /** Eight colleagues; in every other round half of them return the unit instead, in vain or first. */
    private void countersignedByMany(UnitAssessmentId unit, boolean alike) throws Exception {
        int seen = group.carys.call(() -> units.sheet(unit)).seen();
        var lost = race(thread -> {
            var colleague = colleagues.get(thread % COLLEAGUES);
            boolean returns = !alike && thread % 2 == 1;
            return () -> colleague.run(() -> units.move(
                    unit,
                    returns ? SignOffMove.RETURN : SignOffMove.COUNTERSIGN,
                    returns ? "Point P2 is thin." : "",
                    seen));
        });
        var sheet = group.dev.call(() -> units.sheet(unit));
        assertThat(sheet.steps()).hasSize(2);
        var winner = sheet.steps().getLast();
        assertThat(lost)
                .allMatch(no ->
                        no.startsWith(winner.byName() + " " + winner.move().told() + " at "));
    }

    private List<SignOffMove> steps(UnitAssessmentId unit) {
        return group.dev.call(() -> units.sheet(unit)).steps().stream()
                .map(StepLine::move)
                .toList();
    }

    /** Everybody at the same moment; what the losers were told. */
    private List<String> race(IntFunction<Runnable> deed) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        var deeds = new ArrayList<Callable<Optional<String>>>();
        for (int thread = 0; thread < AT_ONCE; thread++) {
            var mine = deed.apply(thread);
            deeds.add(() -> {
                start.await();
                try {
                    mine.run();
                    return Optional.empty();
                } catch (Refused no) {
                    return Optional.of(no.getMessage());
                }
            });
        }
        var lost = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(deeds)) one.get().ifPresent(lost::add);
        }
        int winners = AT_ONCE - lost.size();
        attempts += AT_ONCE;
        doubleWins += Math.max(0, winners - 1);
        assertThat(winners).as("winners").isEqualTo(1);
        return lost;
    }

    private Actor qualified(String name) {
        var person = people.enter(java.util.UUID.randomUUID().toString(), name, null);
        people.join(person, group.id, Role.ASSESSOR);
        group.eilidh.run(() ->
                office.enterStaff(person, name, Standing.QUALIFIED, Set.of(AGroup.SPECIFICATION), Optional.empty()));
        return people.actor(person, group.id, Role.ASSESSOR);
    }
}
