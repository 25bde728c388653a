package org.assay.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Stands before everything else of the measured product and writes down what each request took: time in the server, statements sent and
 * rows fetched by the thread that answers. It is asked for all of it afterwards, so that no answer has to wait for its own figures.
 */
final class Gauge implements Filter {
    static final String FIGURES = "/measured";

    private final Map<Long, String> figures = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ThreadLocal<Count> counts = ThreadLocal.withInitial(Count::new);

    /** What one request sends and fetches. */
    private static final class Count {
        final List<String> statements = new ArrayList<>();
        boolean open;
        boolean question;
        long settings;
        long questions;
        long rows;

        void begin() {
            statements.clear();
            settings = 0;
            questions = 0;
            rows = 0;
            open = true;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        if (asked.getRequestURI().equals(FIGURES)) {
            tell(response);
            return;
        }
        var number = asked.getHeader(Browser.REQUEST);
        if (number == null) {
            chain.doFilter(request, response);
            return;
        }
        var count = counts.get();
        count.begin();
        open.incrementAndGet();
        var answering = new Answering();
        answering.request = Long.parseLong(number);
        answering.begin();
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long took = System.nanoTime() - began;
            answering.commit();
            count.open = false;
            figures.put(Long.valueOf(number), line(took, count));
            open.decrementAndGet();
        }
    }

    private static String line(long took, Count count) {
        return took + "," + count.statements.size() + "," + count.settings + "," + count.questions + "," + count.rows
                + ","
                + count.statements.stream()
                        .map(sql -> sql.replaceAll("\\s+", " ").strip())
                        .collect(Collectors.joining("\t"));
    }

    /** The last byte of an answer may be there before its figures are. */
    private void tell(ServletResponse response) throws IOException {
        long patience = System.nanoTime() + 5_000_000_000L;
        while (open.get() > 0 && System.nanoTime() < patience) Thread.onSpinWait();
        response.setContentType("text/plain;charset=UTF-8");
        var writer = response.getWriter();
        for (var number : List.copyOf(figures.keySet())) writer.println(number + "," + figures.remove(number));
    }

    /** The same data source, with what goes through it counted for whoever asks in this thread. */
    DataSource counting(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new Statements())
                .proxyResultSet()
                .methodListener(new Rows())
                .build();
    }

    /** By this end the one question is known that the product asks before a request, at most once a second for each person. */
    private static boolean isQuestion(String sql) {
        return sql.endsWith("/* before the request */");
    }

    private final class Statements implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            counts.get().question = queries.stream().map(QueryInfo::getQuery).allMatch(Gauge::isQuestion);
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var count = counts.get();
            if (!count.open) return;
            for (var query : queries) {
                var sql = query.getQuery();
                if (sql.startsWith("SET LOCAL")) count.settings++;
                else if (isQuestion(sql)) count.questions++;
                else count.statements.add(sql);
            }
        }
    }

    private final class Rows implements MethodExecutionListener {
        @Override
        public void beforeMethod(MethodExecutionContext call) {}

        @Override
        public void afterMethod(MethodExecutionContext call) {
            var count = counts.get();
            if (count.open
                    && !count.question
                    && call.getTarget() instanceof ResultSet
                    && call.getMethod().getName().equals("next")
                    && Boolean.TRUE.equals(call.getResult())) count.rows++;
        }
    }
}
