package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.platform.widgets.Markup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is answered where nobody nearer has an answer and it is only for now: a centre is too busy, or its database is not there. It needs
 * neither a session nor a database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class ComeAgain extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ComeAgain.class);

    static final String NO_DATABASE =
            "Assay cannot reach its records just now. What was saved and every draft is kept. Wait a minute, then load this page again.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var sentence = sentence(failure);
            if (sentence.isEmpty() || response.isCommitted()) throw failure;
            LOG.warn("{} {} was answered with 503", request.getMethod(), request.getServletPath(), failure);
            answer(request, response, sentence.get());
        }
    }

    private static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .map(ComeAgain::own)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> own(@Nullable Throwable cause) {
        return switch (cause) {
            case Busy busy -> Optional.of(busy.refusal().sentence());
            case CannotCreateTransactionException noDatabase -> Optional.of(NO_DATABASE);
            case null, default -> Optional.empty();
        };
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Busy.retryAfter());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        response.setContentType(page ? "text/html;charset=UTF-8" : Sentence.PLAIN.toString());
        response.getWriter().write(page ? page(request.getContextPath(), sentence) : sentence);
    }

    private static String page(String root, String sentence) {
        return Markup.of("""
                        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Not shown · Assay</title><link rel="stylesheet" href="{}/assay/tokens.css"><link rel="stylesheet" href="{}/assay/base.css">
                        <link rel="stylesheet" href="{}/assay/pieces.css"><link rel="stylesheet" href="{}/assay/entrance.css"></head>
                        <body><main class="standin"><h1>This page could not be shown</h1><p>{}</p>
                        <p class="deeds"><a class="btn primary" href="">Load it again</a></p></main></body></html>
                        """, root, root, root, root, sentence).html();
    }
}
