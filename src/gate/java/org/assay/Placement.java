package org.assay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Everything that the product has ever sent to its database, and whose it was: each statement once, and each transaction in which values
 * of two centres were sent. What a test sends itself, on its way past the doors, is left out.
 */
public final class Placement implements QueryExecutionListener, MethodExecutionListener {
    private static final Pattern TOLD = Pattern.compile("SET LOCAL assay\\.centre = '([-0-9a-f]+)'");
    private static final Set<String> ENDS = Set.of("commit", "rollback", "close");
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final ThreadLocal<Boolean> AS_THE_PRODUCT = ThreadLocal.withInitial(() -> false);

    private final Set<String> statements = ConcurrentHashMap.newKeySet();
    private final Set<UUID> centres = ConcurrentHashMap.newKeySet();
    private final Map<String, Transaction> open = new ConcurrentHashMap<>();
    private final Set<Set<String>> shared = ConcurrentHashMap.newKeySet();

    /** What went to whom over one connection since it last ended something. */
    private static final class Transaction {
        private final Map<UUID, Set<String>> sent = new HashMap<>();
        private boolean crosses;
    }

    /** Every statement of the product's own. */
    public Set<String> statements() {
        return Set.copyOf(statements);
    }

    /**
     * The transactions of more than one centre, each as what it sent.
     *
     * @param owned the tables of centres; in those that all centres share anybody may be named
     */
    public List<String> crossings(Set<String> owned) {
        var crossings = new TreeSet<String>();
        for (var crossing : shared) {
            var of = new TreeSet<String>();
            for (var one : crossing) {
                var sql = one.substring(one.indexOf(' ') + 1);
                if (sql.startsWith("SET LOCAL") || CentrePredicates.concerns(sql, owned))
                    of.add(one.substring(0, one.indexOf(' ')));
            }
            if (of.size() > 1) crossings.add(String.join("\n    ", new TreeSet<>(crossing)));
        }
        return List.copyOf(crossings);
    }

    /** Takes what this thread sends for the product's, to see that it would be found. */
    void asTheProduct(Runnable deed) {
        AS_THE_PRODUCT.set(true);
        try {
            deed.run();
        } finally {
            AS_THE_PRODUCT.remove();
        }
    }

    /** What was planted is forgotten again. */
    void forget(Placement before) {
        statements.retainAll(before.statements);
        shared.retainAll(before.shared);
    }

    /** As it is now. */
    Placement copy() {
        var copy = new Placement();
        copy.statements.addAll(statements);
        copy.shared.addAll(shared);
        return copy;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (var query : queries) {
            var sql = query.getQuery();
            var told = TOLD.matcher(sql);
            var bound = new ArrayList<UUID>();
            if (told.find()) bound.add(UUID.fromString(told.group(1)));
            for (var parameters : query.getParametersList())
                for (var parameter : parameters)
                    if (parameter.getArgs().length > 1 && parameter.getArgs()[1] instanceof UUID id) bound.add(id);
            if (sql.startsWith("SET LOCAL") || sql.startsWith("insert into centre ")) centres.addAll(bound);
            else if (!statements.contains(sql) && isTheProducts()) statements.add(sql);
            bound.stream().distinct().filter(centres::contains).forEach(centre -> note(execution, centre, sql));
        }
    }

    private void note(ExecutionInfo execution, UUID centre, String sql) {
        var transaction = open.computeIfAbsent(execution.getConnectionId(), key -> new Transaction());
        synchronized (transaction) {
            boolean first = transaction.sent.isEmpty();
            transaction.sent.computeIfAbsent(centre, key -> new TreeSet<>()).add(sql);
            if (!first && transaction.sent.size() > 1 && !transaction.crosses) transaction.crosses = isTheProducts();
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (!(call.getTarget() instanceof java.sql.Connection)
                || !ENDS.contains(call.getMethod().getName())
                || call.getConnectionInfo() == null) return;
        var ended = open.remove(call.getConnectionInfo().getConnectionId());
        if (ended == null || !ended.crosses) return;
        var crossing = new TreeSet<String>();
        int number = 0;
        for (var statements : ended.sent.values()) {
            number++;
            for (var sql : statements) crossing.add(number + " " + sql.replaceAll("'[-0-9a-f]{36}'", "'…'"));
        }
        shared.add(crossing);
    }

    /** Whether of ours the product was the last on the way here, and not a test. */
    private static boolean isTheProducts() {
        if (AS_THE_PRODUCT.get()) return true;
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("org.assay.")
                        && !watches(type)
                        && type.getProtectionDomain().getCodeSource() != null)
                .findFirst()
                .map(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .orElse(true));
    }

    private static boolean watches(Class<?> type) {
        return type.getName().matches("org\\.assay\\.(Placement|Traffic|Borrows|TwoDatabases)\\b.*");
    }
}
