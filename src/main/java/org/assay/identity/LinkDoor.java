package org.assay.identity;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The door that a one-time link opens, by Spring Security's own filters. The link leads to a page with a button and only the button uses it
 * up: programs that look through mail follow links and press nothing.
 */
@Component
class LinkDoor {
    private static final String ASK = "/login/link";
    private static final String ENTER = "/login/with-link";

    private final OneTimeLinks links;
    private final Persons persons;

    LinkDoor(OneTimeLinks links, Persons persons) {
        this.links = links;
        this.persons = persons;
    }

    void open(HttpSecurity http) throws Exception {
        http.oneTimeTokenLogin(door -> door.tokenService(links)
                .authenticationProvider(new ByLink())
                .tokenGeneratingUrl(ASK)
                .tokenGenerationSuccessHandler(
                        (request, response, token) -> response.sendRedirect(request.getContextPath() + "/login?sent"))
                .showDefaultSubmitPage(false)
                .loginPage("/login")
                .loginProcessingUrl(ENTER)
                .successHandler(new SavedRequestAwareAuthenticationSuccessHandler())
                .failureHandler((request, response, refused) ->
                        response.sendRedirect(request.getContextPath() + "/sign-in?spent")));
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(HttpMethod.POST, ASK, ENTER).permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(ownPages(ASK), ownPages(ENTER)));
    }

    /**
     * The forms work without a session, so they carry no secret of one; a browser says itself where a form stood, and one that stood on
     * another site is refused.
     */
    private static RequestMatcher ownPages(String path) {
        var there = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
        return request -> {
            if (!there.matches(request)) return false;
            var site = request.getHeader("Sec-Fetch-Site");
            if (site != null) return site.equals("same-origin") || site.equals("none");
            var origin = request.getHeader("Origin");
            return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
        };
    }

    /** No bean: as one it would take the place of every other way to sign in. */
    private final class ByLink implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication authentication) {
            var asked = (OneTimeTokenAuthenticationToken) authentication;
            if (!(links.consume(asked) instanceof OneTimeLinks.Used used))
                throw new InvalidOneTimeTokenException("The link opens nothing.");
            var hats = persons.hats(used.person());
            if (!used.opensFor(hats)) throw new InvalidOneTimeTokenException("The link opens nothing any more.");
            var hat = hats.stream()
                    .filter(one -> one.centre().equals(used.centre()))
                    .findFirst()
                    .orElse(hats.getFirst());
            var person = persons.findById(used.person()).orElseThrow();
            var principal = new SignedInPerson(person.id(), person.name(), person.username(), null, hat);
            var signedIn =
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
            signedIn.setDetails(asked.getDetails());
            return signedIn;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return OneTimeTokenAuthenticationToken.class.isAssignableFrom(authentication);
        }
    }
}
