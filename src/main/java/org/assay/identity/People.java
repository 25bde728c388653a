package org.assay.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of identity: opens centres, enters people, and says in which ways a person may act. */
@Service
public class People {
    private final Persons persons;
    private final Memberships memberships;
    private final Centres centres;
    private final PasswordEncoder passwords;
    private final EntityManager entities;
    private final ApplicationEventPublisher news;

    People(
            Persons persons,
            Memberships memberships,
            Centres centres,
            PasswordEncoder passwords,
            EntityManager entities,
            ApplicationEventPublisher news) {
        this.persons = persons;
        this.memberships = memberships;
        this.centres = centres;
        this.passwords = passwords;
        this.entities = entities;
        this.news = news;
    }

    /** Opens a centre: it exists from here on, empty. */
    @Transactional
    public CentreId openCentre(String name) {
        var centre = CentreId.next();
        centres.save(new Centre(centre, name));
        entities.flush();
        news.publishEvent(new CentreOpened(centre, name));
        return centre;
    }

    /**
     * Enters a person who may sign in.
     *
     * @param username case does not matter
     * @param password null for a person who cannot sign in by form
     * @throws Refused when the user name is taken
     */
    @Transactional
    public PersonId enter(String username, String name, @org.jspecify.annotations.Nullable String password) {
        String login = username.toLowerCase(Locale.ROOT).strip();
        if (persons.findByUsername(login).isPresent())
            throw new Refused("username", "Somebody already signs in as “" + login + "”. Choose another user name.");
        var person = PersonId.next();
        persons.save(new Person(person, login, name, password == null ? null : passwords.encode(password)));
        return person;
    }

    @Transactional
    public void join(PersonId person, CentreId centre, Role role) {
        var key = new Membership.Key(person, centre, role);
        if (memberships.existsById(key)) memberships.keep(List.of(person), centre, role);
        else memberships.save(new Membership(person, centre, role, Instant.now()));
    }

    /**
     * Enters many people who sign in through their e-mail address; whoever is known already stays as they are. A bounded number of
     * statements, whatever the number of people.
     *
     * @param names by user name
     * @return everybody by user name in lower case
     */
    @Transactional
    public Map<String, PersonId> enterAll(Map<String, String> names) {
        Map<String, PersonId> entered = new HashMap<>();
        Map<String, String> wanted = new TreeMap<>();
        names.forEach(
                (username, name) -> wanted.put(username.toLowerCase(Locale.ROOT).strip(), name));
        if (wanted.isEmpty()) return entered;
        persons.findByUsernameIn(wanted.keySet()).forEach(known -> entered.put(known.username(), known.id()));
        wanted.forEach((username, name) -> {
            if (entered.containsKey(username)) return;
            var person = new Person(PersonId.next(), username, name, null);
            // Not saved by the repository, which would look for each of them first.
            entities.persist(person);
            entered.put(username, person.id());
        });
        return entered;
    }

    /** Lets many people act in this role at a centre. */
    @Transactional
    public void joinAll(Collection<PersonId> people, CentreId centre, Role role) {
        if (people.isEmpty()) return;
        var already = memberships.among(people, centre, role).stream()
                .map(Memberships.Held::person)
                .collect(Collectors.toSet());
        if (!already.isEmpty()) memberships.keep(already, centre, role);
        people.stream()
                .distinct()
                .filter(person -> !already.contains(person))
                .forEach(person -> entities.persist(new Membership(person, centre, role, Instant.now())));
    }

    /** Ends that they may act in this role at this centre. Their sign-in stays: they may belong to other centres. */
    @Transactional
    public void endAll(Collection<PersonId> people, CentreId centre, Role role) {
        if (!people.isEmpty()) memberships.end(people, centre, role);
    }

    /** The roles of everybody at a centre who is more than a learner, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<Role>> staffRoles(CentreId centre) {
        return memberships.heldByStaff(centre).stream()
                .collect(Collectors.groupingBy(
                        Memberships.Held::person, Collectors.mapping(Memberships.Held::role, Collectors.toSet())));
    }

    @Transactional(readOnly = true)
    public Optional<PersonId> withUsername(String username) {
        return persons.findByUsername(username.toLowerCase(Locale.ROOT).strip()).map(Person::id);
    }

    /** The names of these people in one statement; an unknown id is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        return persons.named(Set.copyOf(people)).stream().collect(Collectors.toMap(PersonName::id, PersonName::name));
    }

    /**
     * A page of those who belong to a centre in any role, by name.
     *
     * @param part of the name, in any case; empty for everybody
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public List<PersonName> belonging(CentreId centre, String part, int page, int size) {
        String literal = part.replace("\0", "").strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return persons.belonging(centre, "%" + literal + "%", PageRequest.of(page, size));
    }

    /** Who signs in by these user names, in one statement; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> withUsernames(Collection<String> usernames) {
        if (usernames.isEmpty()) return Map.of();
        return persons.findByUsernameIn(usernames).stream().collect(Collectors.toMap(Person::username, Person::id));
    }

    /** Where these people get letters, in one statement; who has no address is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Recipient> recipients(Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        return persons.findByIdIn(people).stream()
                .flatMap(one -> one.reachedAt().map(address -> new Recipient(one.id(), one.name(), address)).stream())
                .collect(Collectors.toMap(Recipient::person, one -> one));
    }

    /** What these people may be at a centre, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<Role>> rolesHeld(Collection<PersonId> people, CentreId centre) {
        if (people.isEmpty()) return Map.of();
        return memberships.held(people, centre).stream()
                .collect(Collectors.groupingBy(
                        Memberships.Held::person, Collectors.mapping(Memberships.Held::role, Collectors.toSet())));
    }

    @Transactional(readOnly = true)
    public List<Hat> hats(PersonId person) {
        return persons.hats(person);
    }

    /** The actor that this person is under this hat. */
    @Transactional(readOnly = true)
    public Actor actor(PersonId person, CentreId centre, Role role) {
        return persons.acting(person, centre, role).orElseThrow(() -> new NotFound("No such person at this centre."));
    }

    /** The product itself at work, once for each centre: so that its own rounds stay within the walls between them. */
    @Transactional(readOnly = true)
    public List<Actor> theSystem() {
        return centres.findAllByOrderByName().stream()
                .map(centre -> Actor.itself(centre.id(), centre.name()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CentreId> centreNamed(String name) {
        return centres.findAllByOrderByName().stream()
                .filter(centre -> centre.name().equals(name))
                .map(Centre::id)
                .findFirst();
    }
}
