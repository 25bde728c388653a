package org.assay.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Actor;
import org.assay.identity.Inviting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How people become staff, and how their standing changes. */
@Component
class Appointments {
    private final Staff staff;
    private final People people;
    private final Inviting inviting;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Appointments(
            Staff staff,
            People people,
            Inviting inviting,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.staff = staff;
        this.people = people;
        this.inviting = inviting;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.clock = clock;
    }

    void enter(
            PersonId person,
            String name,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<LocalDate> targetDate) {
        if (name.isBlank()) throw new Refused("staff-name", "Write the name of this member of staff.");
        if (staff.member(person).isPresent())
            throw new Refused("staff-twice", name.strip() + " is on the staff already. Change their standing instead.");
        known(mayAssess);
        var member = new StaffMember(Actor.current().centre(), person, name.strip());
        member.stand(standing, mayAssess, targetDate.orElse(null), today());
        staff.save(member);
        deeds.publishEvent(new StaffEntered(
                person,
                new Words(name.strip()),
                standing,
                mayAssess.stream().sorted().toList(),
                targetDate));
    }

    PersonId appoint(
            String email,
            String name,
            Set<Role> roles,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<LocalDate> targetDate) {
        if (!email.strip().matches("[^\\s@]+@[^\\s@]+"))
            throw new Refused("staff-email", "Write the e-mail address that this person signs in by.");
        if (name.isBlank()) throw new Refused("staff-name", "Write the name of this member of staff.");
        if (roles.isEmpty() || roles.contains(Role.LEARNER) || roles.contains(Role.EQA))
            throw new Refused("staff-roles", "Choose what this person does at the centre.");
        var person = people.withUsername(email).orElseGet(() -> people.enter(email, name.strip(), null));
        roles.forEach(role -> people.join(person, Actor.current().centre(), role));
        enter(person, name, standing, mayAssess, targetDate);
        inviting.invite(List.of(person), roles);
        return person;
    }

    void change(
            Actor actor,
            PersonId person,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<LocalDate> targetDate,
            String reason) {
        if (actor.person().equals(person))
            throw new Refused("own-standing", "Nobody changes their own standing. Ask a colleague to enter it.");
        if (reason.isBlank()) throw new Refused("reason", "Write the reason; it is kept in the record.");
        known(mayAssess);
        var member = staff.member(person).orElseThrow(() -> new NotFound("No such member of staff."));
        var before = member.standing();
        member.stand(standing, mayAssess, targetDate.orElse(null), today());
        deeds.publishEvent(new StandingChanged(
                person, before, standing, mayAssess.stream().sorted().toList(), targetDate, new Words(reason.strip())));
    }

    private void known(Collection<SpecificationKey> keys) {
        keys.forEach(catalogue::get);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
