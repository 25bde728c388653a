package org.assay.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a provider has signed out by its back channel. It is written down and not acted on: the session that is meant may live on
 * another node, and each node asks before each request whether its session still holds ({@link HeldHats}).
 */
@Component
class SignOuts implements OidcSessionRegistry {
    /** Longer than any session sleeps. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient database;

    SignOuts(JdbcClient database) {
        this.database = database;
    }

    /** Nothing to remember: a session knows itself by whom it was opened. */
    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    @Override
    @SuppressWarnings("NullAway") // as those of Spring Security answer where they know no such session
    public OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    /** @return nothing that is left to be done here */
    @Override
    @Transactional
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        database.sql("delete from provider_sign_out where at < ?")
                .param(java.sql.Timestamp.from(Instant.now().minus(KEPT)))
                .update();
        database.sql("insert into provider_sign_out (id, issuer, subject, provider_session, at) values (?, ?, ?, ?, ?)")
                .param(Uuid7.next())
                .param(token.getIssuer().toString())
                .param(Optional.ofNullable(token.getSubject()).orElse(""))
                .param(Optional.ofNullable(token.getSessionId()).orElse(""))
                .param(java.sql.Timestamp.from(Instant.now()))
                .update();
        return List.of();
    }
}
