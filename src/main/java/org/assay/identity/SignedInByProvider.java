package org.assay.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an identity provider vouched for. */
final class SignedInByProvider extends SignedInPerson implements OidcUser {
    private final String issuer;
    private final OidcIdToken token;
    private final Instant since;

    SignedInByProvider(PersonId person, String name, Hat hat, String issuer, OidcIdToken token, Instant since) {
        super(person, name, person.value().toString(), null, hat);
        this.issuer = issuer;
        this.token = token;
        this.since = since;
    }

    /**
     * Their session at the provider.
     *
     * @param session as the provider names it; empty when it does not
     * @param since when they signed in here
     */
    record There(String issuer, String subject, String session, Instant since) {}

    There there() {
        return new There(
                issuer,
                Objects.requireNonNull(token.getSubject()),
                Optional.ofNullable(token.getClaimAsString("sid")).orElse(""),
                since);
    }

    @Override
    SignedInPerson wearing(Hat other) {
        return new SignedInByProvider(person(), name(), other, issuer, token, since);
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
