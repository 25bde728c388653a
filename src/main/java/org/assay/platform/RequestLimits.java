package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** No page sends more than so much at once. Files have a door of their own, with limits of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestLimits extends OncePerRequestFilter {
    private static final String SENTENCE =
            "This is more than a page may send at once, so nothing of it was taken. Send less at a time.";

    private final long most;

    RequestLimits(@Value("${assay.request.max-size:12MB}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || request.getRequestURI().startsWith(request.getContextPath() + "/files/upload/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(SENTENCE);
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, most) : request, response);
    }

    /** One that does not say how long it is. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;
        private @org.jspecify.annotations.Nullable ServletInputStream counted;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) counted = new CountedStream(super.getInputStream(), most);
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream content;
        private long left;

        CountedStream(ServletInputStream content, long most) {
            this.content = content;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = content.read();
            if (one >= 0) took(1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = content.read(into, offset, length);
            if (read > 0) took(read);
            return read;
        }

        private void took(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException(SENTENCE);
        }

        @Override
        public boolean isFinished() {
            return content.isFinished();
        }

        @Override
        public boolean isReady() {
            return content.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            content.setReadListener(listener);
        }
    }
}
