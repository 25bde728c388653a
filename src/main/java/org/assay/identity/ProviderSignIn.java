package org.assay.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.platform.PostOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * From what a provider vouches for to a person of ours. Issuer and subject say who it is, and nothing else does: an e-mail address is
 * given to somebody else, and any provider may write any. Who comes for the first time becomes a person, with the roles that their claim
 * gives them at the centres of that provider; every later time those roles are brought up to date. An address is taken only to write to.
 */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;

    private final IdentityProviders providers;
    private final ProviderRoles roles;
    private final Persons persons;
    private final Identities identities;
    private final AcceptingByProvider accepting;
    private final OidcUserService claims = new OidcUserService();

    ProviderSignIn(
            IdentityProviders providers,
            Registrations registrations,
            ProviderRoles roles,
            Persons persons,
            Identities identities,
            AcceptingByProvider accepting) {
        this.providers = providers;
        this.roles = roles;
        this.persons = persons;
        this.identities = identities;
        this.accepting = accepting;
        var rest = new RestTemplate(registrations.connecting());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var asking = new DefaultOAuth2UserService();
        asking.setRestOperations(rest);
        claims.setOauth2UserService(asking);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var provider = providers
                .offered(request.getClientRegistration().getRegistrationId())
                .orElseThrow(() -> new OAuth2AuthenticationException("unknown_provider"));
        var said = claims.loadUser(request);
        try {
            return Actor.atTheDoor(() -> arrived(provider, request, said));
        } catch (DataIntegrityViolationException twice) {
            // The same person came by two windows at once; by now the other one has entered them.
            return Actor.atTheDoor(() -> arrived(provider, request, said));
        }
    }

    private OidcUser arrived(IdentityProviders.Known provider, OidcUserRequest request, OidcUser said) {
        var person = known(provider, said);
        identities.reachedAt(person.id(), address(said));
        var values = values(said.getClaims(), provider.claim());
        var served = providers.served(provider.id());
        for (var centre : served)
            Actor.itself(centre.id(), centre.name()).run(() -> roles.bringUpToDate(provider, person.id(), values));
        var hat = persons.hats(person.id()).stream()
                .filter(one -> served.stream().anyMatch(centre -> centre.id().equals(one.centre())))
                .findFirst()
                .orElseThrow(NoRole::new);
        return new SignedInByProvider(
                person.id(), person.name(), hat, provider.issuer(), request.getIdToken(), Instant.now());
    }

    /** Nobody has given this person a role yet. */
    static final class NoRole extends OAuth2AuthenticationException {
        NoRole() {
            super("no_role");
        }
    }

    /** The invitation that somebody came with opens nothing any more. */
    static final class LinkSpent extends OAuth2AuthenticationException {
        LinkSpent() {
            super("link_spent");
        }
    }

    private PersonName known(IdentityProviders.Known provider, OidcUser said) {
        var subject = Objects.requireNonNull(said.getSubject());
        return identities
                .whoIs(provider.issuer(), subject)
                .or(() -> accepting.accepted(provider, subject))
                .orElseGet(() -> identities.enter(provider.issuer(), subject, name(said)));
    }

    /** An address that the provider itself has seen to be theirs; only for writing to. */
    private static Optional<String> address(OidcUser said) {
        return Optional.ofNullable(said.getEmail())
                .map(String::strip)
                .filter(address -> Boolean.TRUE.equals(said.getEmailVerified())
                        && address.length() <= LONGEST_ADDRESS
                        && PostOffice.canBeAddressed(address));
    }

    private static String name(OidcUser said) {
        var name = Optional.ofNullable(said.getFullName())
                .or(() -> Optional.ofNullable(said.getPreferredUsername()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("Somebody without a name");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The values of a claim, which may be one or several, and may lie deeper ({@code realm_access.roles}). */
    static Set<String> values(Map<String, Object> claims, String name) {
        var values = new LinkedHashSet<String>();
        switch (found(claims, name)) {
            case String one -> values.add(one);
            case Collection<?> several -> several.forEach(one -> values.add(String.valueOf(one)));
            case null, default -> {}
        }
        return values;
    }

    private static @Nullable Object found(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) return claims.get(name);
        int dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> deeper
                ? found(deeper, name.substring(dot + 1))
                : null;
    }
}
