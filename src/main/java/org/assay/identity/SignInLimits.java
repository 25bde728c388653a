package org.assay.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.platform.Allowance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often somebody may fail to sign in: under one user name, and from one address. Who signs in rightly is never counted; who has failed
 * too often is not even asked, and reads when to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SignInLimits extends OncePerRequestFilter {
    private static final String BY_PASSWORD = "/login";
    private static final String FOR_A_LINK = "/login/link";
    private static final Set<String> DOORS = Set.of(BY_PASSWORD, FOR_A_LINK, "/login/with-link");

    private final Allowance perName;
    private final Allowance perAddress;
    private final Allowance links;

    SignInLimits(
            @Value("${assay.sign-in.failures-per-name:20}") int perName,
            @Value("${assay.sign-in.failures-per-address:300}") int perAddress,
            @Value("${assay.sign-in.links-per-name:10}") int links,
            @Value("${assay.sign-in.within:15m}") Duration within) {
        this.perName = new Allowance(perName, within);
        this.perAddress = new Allowance(perAddress, within);
        this.links = new Allowance(links, within);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !DOORS.contains(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = perAddress.exhausted(request.getRemoteAddr());
        var name = name(request);
        if (name.isPresent())
            refuse(request, response, "Too many tries have been made under this user name.", name.get());
        else if (address.isPresent())
            refuse(request, response, "Too many tries have been made from where you are.", address.get());
        else chain.doFilter(request, response);
    }

    /** A letter is sent for each link that is asked for, so asking counts, not failing. */
    private Optional<Duration> name(HttpServletRequest request) {
        var key = key(request.getParameter("username"));
        return switch (path(request)) {
            case BY_PASSWORD -> perName.exhausted(key);
            case FOR_A_LINK -> links.use(key);
            default -> Optional.empty();
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String why, Duration wait)
            throws IOException {
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Too many tries · Assay</title></head>
            <body><main><h1>Too many tries</h1><p>%s Try again in %s.</p>
            <p><a href="%s/login">Back to sign in</a></p></main></body></html>
            """.formatted(why, Allowance.words(wait), request.getContextPath()));
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        perName.use(key(failure.getAuthentication().getName()));
        if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails from)
            perAddress.use(String.valueOf(from.getRemoteAddress()));
    }

    private static String key(@Nullable String name) {
        String key = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return key.length() <= 200 ? key : key.substring(0, 200);
    }
}
