package org.assay.identity;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;
import static org.springframework.web.context.request.RequestAttributes.SCOPE_SESSION;

import java.util.List;
import java.util.Optional;
import org.assay.identity.WaysIn.WayIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How somebody who was invited comes by their centre's own provider as the person who was entered, and not as a second one. Only who
 * holds the link of the invitation can: it went to their mailbox, while what a provider says of addresses counts for nothing. The link
 * belongs to the sign-in that was begun with it ({@link PendingSignIns}), and is used up when its answer is somebody who is not known
 * here yet.
 */
@Service
public class AcceptingByProvider {
    static final String HELD = AcceptingByProvider.class.getName();

    private final OneTimeLinks links;
    private final IdentityProviders providers;
    private final Identities identities;
    private final Persons persons;
    private final Centres centres;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher deeds;

    AcceptingByProvider(
            OneTimeLinks links,
            IdentityProviders providers,
            Identities identities,
            Persons persons,
            Centres centres,
            TransactionTemplate transaction,
            ApplicationEventPublisher deeds) {
        this.links = links;
        this.providers = providers;
        this.identities = identities;
        this.persons = persons;
        this.centres = centres;
        this.transaction = transaction;
        this.deeds = deeds;
    }

    /**
     * What the page behind an invitation's link offers beside its button.
     *
     * @param name of whoever was invited
     * @param centre by name
     * @param ways the providers of that centre, at least one
     */
    public record Offer(String name, String centre, List<WayIn> ways) {}

    /** Empty for every other link, for one that is over, and where the centre has no provider. Uses nothing up. */
    public Optional<Offer> offer(String token) {
        return Actor.atTheDoor(() -> transaction.execute(status -> offered(token)));
    }

    private Optional<Offer> offered(String token) {
        return links.invited(token).flatMap(invited -> {
            var ways = providers.serving(invited.centre()).stream()
                    .map(WaysIn::way)
                    .toList();
            return ways.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Offer(
                            persons.findById(invited.person()).orElseThrow().name(),
                            centres.findById(invited.centre()).orElseThrow().name(),
                            ways));
        });
    }

    /** The sign-in by a provider that this session begins next is begun with this link. */
    public void hold(String token) {
        RequestContextHolder.currentRequestAttributes().setAttribute(HELD, token, SCOPE_SESSION);
    }

    /**
     * Whoever comes back with a link in their session is the person who was invited.
     *
     * @return empty when no link was held, or one of a centre that this provider does not serve
     * @throws ProviderSignIn.LinkSpent when the link opens nothing any more
     */
    Optional<PersonName> accepted(IdentityProviders.Known provider, String subject) {
        return held().flatMap(token -> {
            var invited = links.invited(token).orElseThrow(ProviderSignIn.LinkSpent::new);
            return providers.served(provider.id()).stream()
                    .filter(centre -> centre.id().equals(invited.centre()))
                    .findFirst()
                    .map(centre -> Actor.itself(centre.id(), centre.name())
                            .call(() -> transaction.execute(status -> bind(provider, subject, token, invited))));
        });
    }

    private PersonName bind(
            IdentityProviders.Known provider, String subject, String token, OneTimeLinks.Invited invited) {
        var person = persons.findById(invited.person()).orElseThrow(ProviderSignIn.LinkSpent::new);
        if (!invited.opensFor(persons.hats(person.id())) || !links.usesInvitation(token))
            throw new ProviderSignIn.LinkSpent();
        identities.bind(provider.issuer(), subject, person.id());
        deeds.publishEvent(new InvitationAcceptedByProvider(person.id(), provider.registration()));
        return new PersonName(person.id(), person.name());
    }

    /** That of the answer which is being looked at. */
    private static Optional<String> held() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(HELD, SCOPE_REQUEST) instanceof String token
                ? Optional.of(token)
                : Optional.empty();
    }
}
