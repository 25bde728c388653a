package org.assay;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What goes between the running product and its database: the statements sent and the rows fetched, from whichever thread. */
public final class Traffic {
    private volatile boolean counting;
    /** By this end the one question is known that the product asks before a request, at most once a second for each person. */
    private static final String BEFORE_THE_REQUEST = "/* before the request */";

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong before = new AtomicLong();
    private final ThreadLocal<Boolean> apart = ThreadLocal.withInitial(() -> false);
    private final AtomicLong rows = new AtomicLong();
    private final Set<String> outside = new ConcurrentSkipListSet<>();
    private final Placement placement = new Placement();

    /**
     * What a deed cost.
     *
     * @param statements in the order they were sent; the parts of a batch one by one
     * @param rows that were really fetched
     * @param before statements by which the product asked, before it began, whether who came may still come; they and their row stand
     *     in neither of the others
     */
    public record Count(List<String> statements, long rows, long before) {}

    /** Counts while the deed is done; nobody else may ask the product for anything meanwhile. */
    public synchronized Count during(Runnable deed) {
        statements.clear();
        rows.set(0);
        before.set(0);
        counting = true;
        try {
            deed.run();
        } finally {
            counting = false;
        }
        return new Count(List.copyOf(statements), rows.get(), before.get());
    }

    /** Every statement that was ever sent outside a transaction, where PostgreSQL knows no centre and shows nothing of any. */
    public Set<String> outside() {
        return Set.copyOf(outside);
    }

    /** On whose behalf, from the first statement on. */
    public Placement placement() {
        return placement;
    }

    DataSource watching(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new Statements())
                .proxyResultSet()
                .methodListener(new Rows())
                .listener(placement)
                .methodListener(placement)
                .build();
    }

    private final class Statements implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            apart.set(queries.stream().allMatch(query -> query.getQuery().endsWith(BEFORE_THE_REQUEST)));
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (!TransactionSynchronizationManager.isActualTransactionActive())
                queries.stream()
                        .map(QueryInfo::getQuery)
                        .filter(sql -> !sql.startsWith("SET LOCAL") && !sql.endsWith("/* outside on purpose */"))
                        .forEach(outside::add);
            if (!counting) return;
            if (apart.get()) {
                before.incrementAndGet();
                return;
            }
            queries.stream()
                    .map(QueryInfo::getQuery)
                    .filter(sql -> !sql.startsWith("SET LOCAL"))
                    .forEach(statements::add);
        }
    }

    private final class Rows implements MethodExecutionListener {
        @Override
        public void beforeMethod(MethodExecutionContext call) {}

        @Override
        public void afterMethod(MethodExecutionContext call) {
            if (counting
                    && !apart.get()
                    && call.getTarget() instanceof ResultSet
                    && call.getMethod().getName().equals("next")
                    && Boolean.TRUE.equals(call.getResult())) rows.incrementAndGet();
        }
    }
}
