package org.assay.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Actor;
import org.assay.identity.Inviting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a person becomes a learner of the centre. */
@Component
class Admissions {
    private final Learners learners;
    private final People people;
    private final Inviting inviting;
    private final ApplicationEventPublisher deeds;

    Admissions(Learners learners, People people, Inviting inviting, ApplicationEventPublisher deeds) {
        this.learners = learners;
        this.people = people;
        this.inviting = inviting;
        this.deeds = deeds;
    }

    LearnerId enter(Actor actor, String name, String email, Optional<Uln> uln, Optional<SignInWith> signIn) {
        String called = name.strip();
        if (called.isEmpty()) throw new Refused("learner-name", "Write the learner’s name.");
        String address = email.strip().toLowerCase(Locale.ROOT);
        EmailAddress.wrong(address).ifPresent(sentence -> {
            throw new Refused("learner-email", sentence);
        });
        uln.flatMap(known -> learners.findByUln(known.value())).ifPresent(other -> {
            throw new Refused("learner-uln", "ULN " + uln.get() + " belongs to " + other.name() + " already.");
        });
        var person = signIn.map(given -> people.enter(given.username(), called, given.password()))
                .or(() -> people.withUsername(address))
                .orElseGet(() -> people.enter(address, called, null));
        return enter(actor, person, called, address, uln);
    }

    LearnerId enter(Actor actor, PersonId person, String name, String email, Optional<Uln> uln) {
        learners.findByPerson(person).ifPresent(other -> {
            throw new Refused(
                    "learner-twice", other.name() + " is a learner of this centre already. Enrol them instead.");
        });
        people.join(person, actor.centre(), Role.LEARNER);
        var learner = learners.save(
                new Learner(actor.centre(), LearnerId.next(), person, name, email, uln.orElse(null), null));
        deeds.publishEvent(new LearnerEntered(learner.id(), person, new Words(name)));
        inviting.invite(List.of(person), Set.of(Role.LEARNER));
        return learner.id();
    }
}
