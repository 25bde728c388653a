package org.assay.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * The sign-in that a session has begun and not finished. Only an answer to it counts: one that comes by the address of another provider,
 * or names another issuer (RFC 9207), is an answer to nothing.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final IdentityProviders providers;

    PendingSignIns(IdentityProviders providers) {
        this.providers = providers;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return session.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        session.saveAuthorizationRequest(withItsLink(pending, request), request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var pending = session.removeAuthorizationRequest(request, response);
        if (pending == null || !answers(request, pending)) return null;
        request.setAttribute(AcceptingByProvider.HELD, pending.getAttribute(AcceptingByProvider.HELD));
        return pending;
    }

    /** Whoever sits down at this browser next begins another sign-in, without it. */
    private static OAuth2AuthorizationRequest withItsLink(
            OAuth2AuthorizationRequest pending, HttpServletRequest request) {
        var kept = request.getSession(false);
        if (kept == null || !(kept.getAttribute(AcceptingByProvider.HELD) instanceof String token)) return pending;
        kept.removeAttribute(AcceptingByProvider.HELD);
        return OAuth2AuthorizationRequest.from(pending)
                .attributes(all -> all.put(AcceptingByProvider.HELD, token))
                .build();
    }

    private boolean answers(HttpServletRequest request, OAuth2AuthorizationRequest pending) {
        String registration = pending.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
        String issuer = request.getParameter("iss");
        return registration != null
                && request.getRequestURI().endsWith("/" + registration)
                && (issuer == null
                        || providers
                                .offered(registration)
                                .filter(known -> known.issuer().equals(issuer))
                                .isPresent());
    }
}
