package org.assay.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.SignInLink.Purpose;
import org.assay.platform.Letter;
import org.assay.platform.NotFound;
import org.assay.platform.PostOffice;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.StoryClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people come in for the first time: by a letter with a link, or, where no letters are sent, by a link that an administrator passes on. A
 * link is valid for seven days and works once.
 */
@Service
public class Inviting {
    static final Duration VALID = Duration.ofDays(7);

    private final Invitations invitations;
    private final OneTimeLinks links;
    private final Letters letters;
    private final OutgoingLetters post;
    private final People people;
    private final Persons persons;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            OneTimeLinks links,
            Letters letters,
            OutgoingLetters post,
            People people,
            Persons persons,
            EntityManager entities,
            TransactionTemplate transaction,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.letters = letters;
        this.post = post;
        this.people = people;
        this.persons = persons;
        this.entities = entities;
        this.transaction = transaction;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Asks people in who have just been entered in these roles: always by the address that they sign in by, whatever a centre has written
     * down as theirs. Who has signed in here before, or signs in otherwise, is not asked. The number of statements does not grow with the
     * people, but for the rows that are written, many at a time.
     */
    @Transactional
    public void invite(Collection<PersonId> entered, Set<Role> roles) {
        var actor = admin();
        if (entered.isEmpty()) return;
        var whom = persons.findByIdIn(entered).stream()
                .filter(one -> one.passwordHash() == null && PostOffice.canBeAddressed(one.username()))
                .collect(Collectors.toMap(Person::id, one -> new Recipient(one.id(), one.name(), one.username())));
        if (whom.isEmpty()) return;
        Map<PersonId, Invitation> known = new HashMap<>();
        invitations
                .findByPersonIn(whom.keySet())
                .forEach(one -> known.put(one.whom().person(), one));
        links.withdraw(actor.centre(), known.keySet());
        whom.forEach((person, one) -> {
            var invitation = known.get(person);
            if (invitation == null) {
                invitation = new Invitation(actor.centre(), one, roles, actor.person(), clock.instant());
                entities.persist(invitation);
            } else {
                invitation.alsoAs(roles);
                if (invitation.accepted()) return;
            }
            send(actor, invitation);
        });
    }

    /** How far each of these has come; who was never asked in is left out. Two statements. */
    @Transactional(readOnly = true)
    public Map<PersonId, InvitationLine> of(Collection<PersonId> whom) {
        if (whom.isEmpty()) return Map.of();
        var found = invitations.findByPersonIn(Set.copyOf(whom));
        var sent =
                found.stream().map(Invitation::letter).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<LetterId, OutgoingLetters.Came> came = sent.isEmpty()
                ? Map.of()
                : post.howFar(sent).stream().collect(Collectors.toMap(OutgoingLetters.Came::id, one -> one));
        return found.stream().collect(Collectors.toMap(one -> one.whom().person(), one -> line(one, came)));
    }

    @Transactional(readOnly = true)
    public Optional<InvitationLine> of(PersonId person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** Whether an invitation goes out as a letter; otherwise its link is shown. */
    public boolean byLetter() {
        return letters.areSent();
    }

    /**
     * Sends a fresh link; the one before opens nothing any more. Who was withdrawn gets their roles back.
     *
     * @throws Refused when the actor is not a centre administrator, or they have signed in already
     */
    @Transactional
    public void again(PersonId person) {
        var actor = admin();
        var invitation = open(person);
        comesBack(actor, invitation);
        links.withdraw(actor.centre(), List.of(person));
        if (!send(actor, invitation))
            throw new Refused("invitation-letter", "No letters are sent from here. Show the link and pass it on.");
    }

    /**
     * Makes a fresh link and shows it, once. It opens nothing for a person who belongs to another centre too.
     *
     * @return its path
     * @throws Refused as {@link #again}, and when the person belongs to another centre too or letters are sent
     */
    @Transactional
    public String show(PersonId person) {
        var actor = admin();
        if (letters.areSent())
            throw new Refused("invitation-letter", "Invitations are sent by letter, to the person's own address.");
        var invitation = open(person);
        if (people.hats(person).stream().anyMatch(hat -> !hat.centre().equals(actor.centre())))
            throw new Refused(
                    "invitation-elsewhere",
                    "This person belongs to another centre too, so a link may only go to their own mailbox.");
        comesBack(actor, invitation);
        links.withdraw(actor.centre(), List.of(person));
        var token = links.made(Purpose.INVITATION, person, actor.centre(), VALID, true);
        var until = Instant.now().plus(VALID);
        invitation.sent(null, actor.person(), clock.instant(), until);
        deeds.publishEvent(new InvitationShown(person, until));
        return OneTimeLinks.path(token);
    }

    /**
     * Takes an invitation back, and with it the roles that it was for.
     *
     * @throws Refused when the actor is not a centre administrator, or they have signed in already
     */
    @Transactional
    public void withdraw(PersonId person) {
        var actor = admin();
        var invitation = open(person);
        if (invitation.withdrawn()) return;
        withdraw(actor, invitation);
    }

    /** Takes back what of these is open, for people who are entered no longer. */
    @Transactional
    public void withdrawAll(Collection<PersonId> whom) {
        var actor = admin();
        if (whom.isEmpty()) return;
        invitations.findByPersonIn(whom).stream()
                .filter(one -> !one.accepted() && !one.withdrawn())
                .forEach(one -> withdraw(actor, one));
    }

    private void withdraw(Actor actor, Invitation invitation) {
        var person = invitation.whom().person();
        links.withdraw(actor.centre(), List.of(person));
        invitation.roles().forEach(role -> people.endAll(List.of(person), actor.centre(), role));
        invitation.withdraw(clock.instant());
        deeds.publishEvent(new InvitationWithdrawn(person, invitation.roles()));
    }

    private void comesBack(Actor actor, Invitation invitation) {
        if (!invitation.withdrawn()) return;
        invitation.roles().forEach(role -> people.join(invitation.whom().person(), actor.centre(), role));
    }

    private boolean send(Actor actor, Invitation invitation) {
        if (!letters.areSent()) return false;
        var whom = invitation.whom();
        var token = links.made(Purpose.INVITATION, whom.person(), actor.centre(), VALID, false);
        var until = Instant.now().plus(VALID);
        var letter = letters.post(whom, words(actor, invitation, token, until), until);
        invitation.sent(letter.orElse(null), actor.person(), clock.instant(), until);
        deeds.publishEvent(new PersonInvited(whom.person(), invitation.roles(), until));
        return true;
    }

    private static Letter words(Actor actor, Invitation invitation, String token, Instant until) {
        var roles = invitation.roles().stream().map(Inviting::spoken).collect(Collectors.joining(" and "));
        return Letter.with(
                actor.centreName() + " invites you to Assay",
                "You are invited to " + actor.centreName(),
                List.of(
                        actor.name() + " has entered you at " + actor.centreName() + " as " + roles + ".",
                        "Assay is where the centre keeps the work of its learners and what is decided about it. You need no password."),
                new Letter.Way("Accept and sign in", OneTimeLinks.path(token)),
                List.of(
                        "The link works once, until " + Spoken.day(LocalDate.ofInstant(until, StoryClock.UK))
                                + ". Later you sign in with a link that you ask for on the sign-in page, by this e-mail address, or with an account of the"
                                + " centre if you accept with one.",
                        "If you do not know this centre, do nothing."));
    }

    private static String spoken(Role role) {
        return switch (role) {
            case LEARNER -> "a learner";
            case ASSESSOR -> "an assessor";
            case IQA -> "an internal verifier";
            case CENTRE_ADMIN -> "a centre administrator";
            case EQA -> "an external quality assurer";
            case SYSTEM -> throw new IllegalArgumentException("Nobody is the product itself.");
        };
    }

    /** Whichever way somebody signs in, they have come. */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof SignedInPerson person)) return;
        var actor = person.actor();
        actor.run(() -> transaction.executeWithoutResult(status ->
                invitations.findById(new Invitation.Key(actor.centre(), actor.person())).stream()
                        .filter(one -> !one.accepted() && !one.withdrawn())
                        .forEach(one -> {
                            one.accept(clock.instant());
                            deeds.publishEvent(new InvitationAccepted(actor.person()));
                        })));
    }

    private static InvitationLine line(Invitation one, Map<LetterId, OutgoingLetters.Came> came) {
        var letter = one.letter() == null ? null : came.get(one.letter());
        return new InvitationLine(
                one.whom().person(),
                one.whom().address(),
                state(one, letter),
                one.invitedAt(),
                Optional.ofNullable(one.expiresAt()),
                Optional.ofNullable(letter).map(OutgoingLetters.Came::failure));
    }

    private static InvitationState state(
            Invitation one, OutgoingLetters.@org.jspecify.annotations.Nullable Came letter) {
        if (one.accepted()) return InvitationState.ACCEPTED;
        if (one.withdrawn()) return InvitationState.WITHDRAWN;
        var until = one.expiresAt();
        if (until == null) return InvitationState.NOT_INVITED;
        if (letter != null && letter.state() == LetterState.GIVEN_UP) return InvitationState.NOT_DELIVERED;
        if (until.isBefore(Instant.now())) return InvitationState.ENDED;
        return letter != null && letter.state() == LetterState.WAITING
                ? InvitationState.WAITING
                : InvitationState.INVITED;
    }

    private Invitation open(PersonId person) {
        var actor = Actor.current();
        var found = invitations
                .findById(new Invitation.Key(actor.centre(), person))
                .orElseThrow(() -> new NotFound("Nobody of that kind was asked in."));
        if (found.accepted())
            throw new Refused("invitation-accepted", found.whom().name() + " has signed in already.");
        return found;
    }

    private static Actor admin() {
        var actor = Actor.current();
        if (!actor.is(Role.CENTRE_ADMIN)) throw new Refused("invite", "Only a centre administrator invites people.");
        return actor;
    }
}
