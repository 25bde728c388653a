package org.assay.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.SignInLink.Purpose;
import org.assay.platform.Letter;
import org.assay.platform.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links that open a door once. Whoever has no provider of their own asks for one to their own mailbox; nobody learns by asking whether an
 * address is known here.
 */
@Component
public class OneTimeLinks implements OneTimeTokenService {
    static final Duration SIGN_IN = Duration.ofMinutes(15);

    /** More than these within {@link #SIGN_IN} only fill a mailbox. */
    private static final int AT_MOST = 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Purpose> TO_SIGN_IN = Set.of(Purpose.SIGN_IN, Purpose.INVITATION);

    private final SignInLinks links;
    private final Persons persons;
    private final Letters letters;
    private final Identities identities;
    private final IdentityProviders providers;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    OneTimeLinks(
            SignInLinks links,
            Persons persons,
            Letters letters,
            Identities identities,
            IdentityProviders providers,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.links = links;
        this.persons = persons;
        this.letters = letters;
        this.identities = identities;
        this.providers = providers;
        this.entities = entities;
        this.transaction = transaction;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.reading.setReadOnly(true);
    }

    /** What a link is good for now. */
    public enum Opens {
        SIGN_IN,
        FIRST_ADMINISTRATOR,
        USED,
        ENDED,
        NOTHING
    }

    /** What the page behind a link says; reading it does not use the link up. */
    public Opens look(String token) {
        return Actor.atTheDoor(() -> reading.execute(status -> opens(token)));
    }

    private Opens opens(String token) {
        var found = links.findById(digest(token));
        if (found.isEmpty()) return Opens.NOTHING;
        var link = found.get();
        if (link.used()) return Opens.USED;
        if (link.endedBy(Instant.now())) return Opens.ENDED;
        return link.purpose() == Purpose.FIRST_ADMINISTRATOR ? Opens.FIRST_ADMINISTRATOR : Opens.SIGN_IN;
    }

    /** Whether anybody can be sent a link at all. */
    public boolean areSent() {
        return letters.areSent();
    }

    /** Where a link leads; beneath the address of this installation. */
    static String path(String token) {
        return "sign-in?token=" + token;
    }

    /** Makes a link in the transaction that is open. Only who gets it ever holds it: here its digest stays. */
    String made(
            Purpose purpose, @Nullable PersonId person, @Nullable CentreId centre, Duration lasting, boolean shown) {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var now = Instant.now();
        entities.persist(new SignInLink(digest(token), purpose, person, centre, now, now.plus(lasting), shown));
        return token;
    }

    void withdraw(CentreId centre, Collection<PersonId> people) {
        if (!people.isEmpty()) links.withdraw(centre, people);
    }

    /** Asks for a link. The answer is the same whoever asks: known or not, it says nothing. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        return Actor.atTheDoor(() -> asked(request));
    }

    private OneTimeToken asked(GenerateOneTimeTokenRequest request) {
        var person = transaction.execute(status -> persons.findByUsername(
                request.getUsername().toLowerCase(java.util.Locale.ROOT).strip()));
        person.ifPresent(this::send);
        return new DefaultOneTimeToken("-", request.getUsername(), Instant.now().plus(SIGN_IN));
    }

    private void send(Person person) {
        var hats = byLink(person);
        if (hats.isEmpty()) return;
        var hat = hats.getFirst();
        Actor.itself(hat.centre(), hat.centreName())
                .run(() -> transaction.executeWithoutResult(status -> post(person, hat)));
    }

    /** Where a centre can take an account away nobody comes by a link: a mailbox would outlive it. Elsewhere they do. */
    private List<Hat> byLink(Person person) {
        var hats = transaction.execute(status -> persons.hats(person.id()));
        var offered = providers.offered().stream()
                .map(IdentityProviders.Known::registration)
                .toList();
        var otherwise = identities.centres(person.id(), offered);
        return hats.stream().filter(hat -> !otherwise.contains(hat.centre())).toList();
    }

    private void post(Person person, Hat hat) {
        var now = Instant.now();
        if (!letters.areSent() || links.asked(person.id(), now.minus(SIGN_IN)) >= AT_MOST) return;
        var token = made(Purpose.SIGN_IN, person.id(), hat.centre(), SIGN_IN, false);
        var until = now.plus(SIGN_IN);
        letters.post(
                new Recipient(person.id(), person.name(), person.username()),
                Letter.with(
                        "Your sign-in link",
                        "Sign in to Assay",
                        List.of("Somebody, most likely you, asked for a link to sign in at " + hat.centreName()
                                + ". Open it on the device that you want to use."),
                        new Letter.Way("Sign in", path(token)),
                        List.of(
                                "The link works once, until " + Spoken.moment(until) + " (UK time).",
                                "If you did not ask for it, do nothing: without this letter nobody can sign in by it.")),
                until);
    }

    /**
     * A link that has been used.
     *
     * @param person who signs in by it
     * @param centre where it leads
     * @param shown whether somebody else has held it
     */
    record Used(
            String getTokenValue,
            String getUsername,
            Instant getExpiresAt,
            PersonId person,
            @Nullable CentreId centre,
            boolean shown)
            implements OneTimeToken {
        boolean opensFor(List<Hat> hats) {
            return opens(hats, centre, shown);
        }
    }

    /** A link that one centre's administrator has seen must not open what another centre has entrusted to this person. */
    private static boolean opens(List<Hat> hats, @Nullable CentreId centre, boolean shown) {
        return !hats.isEmpty()
                && (!shown || hats.stream().allMatch(hat -> hat.centre().equals(centre)));
    }

    /** Uses a link up; null when it opens nothing, or nothing any more. */
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
        var token = authentication.getTokenValue();
        return token == null
                ? null
                : Actor.atTheDoor(() -> transaction.execute(status -> used(token)))
                        .orElse(null);
    }

    private Optional<Used> used(String token) {
        var digest = digest(token);
        if (links.use(digest, TO_SIGN_IN, Instant.now()) == 0) return Optional.empty();
        var link = links.findById(digest).orElseThrow();
        var person =
                Optional.ofNullable(link.person()).flatMap(persons::findById).orElseThrow();
        return Optional.of(
                new Used(token, person.username(), link.expiresAt(), person.id(), link.centre(), link.shown()));
    }

    /**
     * Whom an invitation is for.
     *
     * @param shown whether an administrator has passed its link on
     */
    record Invited(PersonId person, CentreId centre, boolean shown) {
        boolean opensFor(List<Hat> hats) {
            return opens(hats, centre, shown);
        }
    }

    /** Empty for every link that is not an invitation's, or opens nothing any more. */
    Optional<Invited> invited(String token) {
        return Actor.atTheDoor(() -> reading.execute(status -> invitation(token)));
    }

    private Optional<Invited> invitation(String token) {
        return links.findById(digest(token))
                .filter(link -> link.purpose() == Purpose.INVITATION && !link.used() && !link.endedBy(Instant.now()))
                .map(link -> new Invited(
                        Objects.requireNonNull(link.person()), Objects.requireNonNull(link.centre()), link.shown()));
    }

    /** Uses the link of an invitation up, in the transaction that is open. */
    boolean usesInvitation(String token) {
        return links.use(digest(token), Set.of(Purpose.INVITATION), Instant.now()) == 1;
    }

    /** Uses the link of a new installation up, in the transaction that is open. */
    boolean usesFirst(String token) {
        return links.use(digest(token), Set.of(Purpose.FIRST_ADMINISTRATOR), Instant.now()) == 1;
    }

    /** A fresh link for the first administrator; older ones open nothing any more. */
    @Transactional
    String first(Duration lasting) {
        links.forgetFirst();
        links.forget(Instant.now().minus(Duration.ofDays(30)));
        return made(Purpose.FIRST_ADMINISTRATOR, null, null, lasting, true);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
