package org.assay.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.enrolment.ImportCheck.Starter;
import org.assay.identity.Actor;
import org.assay.identity.Inviting;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the ready rows of a file, and takes them back; in batches, within the caller's transaction. */
@Component
class StarterWriting {
    private final Learners learners;
    private final Enrolments enrolments;
    private final People people;
    private final Inviting inviting;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    StarterWriting(
            Learners learners,
            Enrolments enrolments,
            People people,
            Inviting inviting,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.people = people;
        this.inviting = inviting;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @return how many learners are new */
    int write(List<Starter> starters, ImportId run) {
        Map<String, Learner> newcomers = enter(starters, run);
        for (Starter starter : starters) {
            var known = starter.learner();
            enrol(starter, known != null ? known : Objects.requireNonNull(newcomers.get(starter.email())), run);
        }
        return newcomers.size();
    }

    void takeBack(ImportId run, Collection<EnrolmentId> written, Collection<Learner> entered) {
        deeds.publishEvent(new EnrolmentsTakenBack(List.copyOf(written)));
        enrolments.deleteByImportRun(run);
        learners.deleteAll(entered);
        inviting.withdrawAll(entered.stream().map(Learner::person).toList());
        people.endAll(
                entered.stream().map(Learner::person).toList(), Actor.current().centre(), Role.LEARNER);
    }

    private Map<String, Learner> enter(List<Starter> starters, ImportId run) {
        var centre = Actor.current().centre();
        Map<String, Starter> newcomers = new LinkedHashMap<>();
        starters.stream()
                .filter(starter -> starter.learner() == null)
                .forEach(starter -> newcomers.merge(starter.email(), starter, StarterWriting::withUln));
        Map<String, String> names = new HashMap<>();
        newcomers.forEach((email, starter) -> names.put(email, starter.name()));
        var persons = people.enterAll(names);
        people.joinAll(persons.values(), centre, Role.LEARNER);
        inviting.invite(persons.values(), Set.of(Role.LEARNER));
        Map<String, Learner> entered = new HashMap<>();
        newcomers.forEach((email, starter) -> {
            var learner = learners.save(new Learner(
                    centre,
                    LearnerId.next(),
                    Objects.requireNonNull(persons.get(email)),
                    starter.name(),
                    email,
                    starter.uln(),
                    run));
            entered.put(email, learner);
            deeds.publishEvent(new LearnerEntered(learner.id(), learner.person(), new Words(starter.name())));
        });
        return entered;
    }

    /** A learner in two cohorts may have the ULN in one row only. */
    private static Starter withUln(Starter first, Starter second) {
        return first.uln() != null ? first : second;
    }

    private void enrol(Starter starter, Learner learner, ImportId run) {
        var actor = Actor.current();
        var cohort = starter.cohort();
        LocalDate today = LocalDate.now(clock);
        LocalDate usual = cohort.starts().isAfter(today) ? cohort.starts() : today;
        var enrolment = new Enrolment(
                actor.centre(),
                EnrolmentId.next(),
                learner.id(),
                cohort,
                starter.start() == null ? usual : starter.start(),
                actor.person(),
                clock.instant(),
                run);
        String number = starter.registrationNumber();
        LocalDate on = starter.registeredOn();
        if (number != null && on != null) enrolment.register(number, on);
        enrolments.save(enrolment);
        deeds.publishEvent(new LearnerEnrolled(
                enrolment.id(), learner.id(), learner.person(), cohort.id(), cohort.specification()));
        if (number != null && on != null)
            deeds.publishEvent(new EnrolmentRegistered(enrolment.id(), new Words(number), on));
    }
}
