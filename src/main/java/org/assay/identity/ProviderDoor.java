package org.assay.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Sign-in by an identity provider, and sign-out there and here. */
@Component
class ProviderDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

    private final IdentityProviders providers;
    private final Registrations registrations;
    private final ProviderSignIn signIn;
    private final SignOuts signOuts;

    ProviderDoor(IdentityProviders providers, Registrations registrations, ProviderSignIn signIn, SignOuts signOuts) {
        this.providers = providers;
        this.registrations = registrations;
        this.signIn = signIn;
        this.signOuts = signOuts;
    }

    void open(HttpSecurity http, AuthenticationSuccessHandler arriving) {
        http.oidcLogout(logout -> logout.oidcSessionRegistry(signOuts).backChannel(channel -> {}));
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new Forgotten())
                .authorizationEndpoint(begin -> begin.authorizationRequestRepository(new PendingSignIns(providers)))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(signIn))
                .successHandler(arriving)
                .failureHandler(ProviderDoor::refuse)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(ProviderDoor::refuse);
                        return filter;
                    }
                }));
    }

    /**
     * Whoever came by a provider that offers it is signed out there too.
     *
     * @param redirecting also from within a page that is open
     */
    LogoutSuccessHandler leaving(RedirectStrategy redirecting) {
        var there = new OidcClientInitiatedLogoutSuccessHandler(name -> {
            try {
                return registrations.findByRegistrationId(name);
            } catch (ProviderDown down) {
                return null;
            }
        });
        there.setPostLogoutRedirectUri("{baseUrl}/login");
        there.setDefaultTargetUrl("/login");
        there.setRedirectStrategy(redirecting);
        return there;
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(registrations.connecting())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var refusal = refusal(why);
        if (refusal == SignInRefusal.NOT_PROVEN || refusal == SignInRefusal.PROVIDER_DOWN)
            LOG.warn("A sign-in by {} was refused: {}", request.getRequestURI(), plain(why.getMessage()));
        response.sendRedirect(request.getContextPath() + refusal.address());
    }

    /** Part of it may have stood in an address that anybody can write. */
    private static String plain(@Nullable String said) {
        return said == null ? "" : said.replaceAll("\\p{Cntrl}", " ");
    }

    static SignInRefusal refusal(AuthenticationException why) {
        if (why instanceof ProviderSignIn.NoRole) return SignInRefusal.NO_ROLE;
        if (why instanceof ProviderSignIn.LinkSpent) return SignInRefusal.LINK_SPENT;
        for (Throwable cause = why; cause != null; cause = cause.getCause())
            if (cause instanceof ProviderDown || cause instanceof IOException) return SignInRefusal.PROVIDER_DOWN;
        return why instanceof OAuth2AuthenticationException answered
                ? switch (answered.getError().getErrorCode()) {
                    case "access_denied", "authorization_request_not_found", "login_required", "interaction_required" ->
                        SignInRefusal.NOT_FINISHED;
                    case "temporarily_unavailable", "server_error" -> SignInRefusal.PROVIDER_DOWN;
                    default -> SignInRefusal.NOT_PROVEN;
                }
                : SignInRefusal.NOT_PROVEN;
    }

    /** Assay asks a provider who somebody is and nothing more, so it keeps none of its tokens. */
    private static final class Forgotten implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
