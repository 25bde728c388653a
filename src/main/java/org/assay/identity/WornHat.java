package org.assay.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks before every request whether its session still stands on a role that is held, and whether it has lasted long enough. Where it
 * has ended it ends here: a page leads to the sign-in page, which says why; whatever else is asked for is answered as to anybody
 * without a session.
 */
final class WornHat extends OncePerRequestFilter {
    /** A working day with its evening; however busy a session is. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final HeldHats held;
    private final InstantSource clock;
    private final SecurityContextLogoutHandler ending = new SecurityContextLogoutHandler();

    WornHat(HeldHats held, InstantSource clock) {
        this.held = held;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assay/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var why = authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? ended(request, person)
                : null;
        if (why != null) {
            ending.logout(request, response, authentication);
            if (isPage(request)) {
                response.sendRedirect(request.getContextPath() + why.address());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable SignInRefusal ended(HttpServletRequest request, SignedInPerson person) {
        if (!held.holds(person)) return SignInRefusal.ENDED;
        var session = request.getSession(false);
        return session != null
                        && Instant.ofEpochMilli(session.getCreationTime())
                                .plus(LONGEST)
                                .isBefore(clock.instant())
                ? SignInRefusal.LONG_ENOUGH
                : null;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accepted != null
                && accepted.contains("text/html");
    }
}
