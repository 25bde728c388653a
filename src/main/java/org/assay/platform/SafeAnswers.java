package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer of the product tells the browser that it may not do. It is said before anybody writes, because a page that is
 * handed on within the server is sent before Spring Security's own headers; and it is said once: whoever answers with another value,
 * such as a door that gives files out, puts it in the place of the usual one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SafeAnswers extends OncePerRequestFilter {
    /** The name of the header that {@link #policy} is for. */
    public static final String POLICY = "Content-Security-Policy";

    /** What holds for everything; pages of the product add the one script that starts them. */
    private static final String EVERYTHING =
            "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    private static final Map<String, String> USUAL = usual();

    /**
     * The policy of a page of the product.
     *
     * @param nonce of the scripts that stand in it, made for this one answer. Vaadin runs what the server sends by building functions,
     *     which is what {@code unsafe-eval} permits; it runs nothing that stands in the page without the nonce.
     */
    public static String policy(String nonce) {
        return EVERYTHING + " 'unsafe-eval' 'nonce-" + nonce + "'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        USUAL.forEach(response::setHeader);
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        chain.doFilter(request, new Said(response));
    }

    private static Map<String, String> usual() {
        var usual = new LinkedHashMap<String, String>();
        usual.put(POLICY, EVERYTHING);
        usual.put("X-Content-Type-Options", "nosniff");
        usual.put("X-Frame-Options", "DENY");
        usual.put("Referrer-Policy", "same-origin");
        usual.put("Cross-Origin-Opener-Policy", "same-origin");
        usual.put("Cross-Origin-Resource-Policy", "same-origin");
        usual.put("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()");
        return usual;
    }

    /** A second value replaces the first instead of standing beside it. */
    private static final class Said extends HttpServletResponseWrapper {
        Said(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (USUAL.keySet().stream().anyMatch(name::equalsIgnoreCase)) setHeader(name, value);
            else super.addHeader(name, value);
        }

        @Override
        public void setHeader(String name, String value) {
            // Vaadin lets its own pages frame each other; nothing of ours is ever framed.
            if (name.toLowerCase(Locale.ROOT).equals("x-frame-options")) super.setHeader(name, "DENY");
            else super.setHeader(name, value);
        }
    }
}
