package org.assay.home;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a browser keep for good what can never change under its address: files with a hash or a version in it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StaticFiles extends OncePerRequestFilter {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final Set<String> CACHING = Set.of("cache-control", "pragma", "expires");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !(path.startsWith("/assay/fonts/")
                || path.startsWith("/VAADIN/build/")
                || (path.startsWith("/assay/") && request.getQueryString() != null));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", FOR_GOOD);
        chain.doFilter(request, new Kept(response));
    }

    /** Refuses every later word on caching, unless there is nothing to keep. */
    private static final class Kept extends HttpServletResponseWrapper {
        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!CACHING.contains(name.toLowerCase(Locale.ROOT))) super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CACHING.contains(name.toLowerCase(Locale.ROOT))) super.addHeader(name, value);
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!CACHING.contains(name.toLowerCase(Locale.ROOT))) super.setDateHeader(name, date);
        }

        @Override
        public void setStatus(int status) {
            forgetOn(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forgetOn(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forgetOn(status);
            super.sendError(status, message);
        }

        private void forgetOn(int status) {
            if (status >= 300 && status != SC_NOT_MODIFIED) super.setHeader("Cache-Control", "no-store");
        }
    }
}
