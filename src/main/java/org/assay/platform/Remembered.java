package org.assay.platform;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a reading transaction has found out already, so that several front doors which work for one page do not ask the database the
 * same again. It counts for its own transaction only, and no transaction is of two centres. One that writes remembers nothing, since it
 * has to see what it has done; unless it says that it changes nothing of what is asked this way ({@link #unchanging}).
 */
public final class Remembered {
    private static final ThreadLocal<Remembered> LATEST = new ThreadLocal<>();

    /** The one transaction for which it was said that it changes nothing of what is asked. */
    private static final ScopedValue<Object> UNCHANGING = ScopedValue.newInstance();

    private final WeakReference<Object> transaction;
    private final Map<Object, Object> answers = new HashMap<>();

    private Remembered(Object transaction) {
        this.transaction = new WeakReference<>(transaction);
    }

    /**
     * The answer that this transaction has, or else this one.
     *
     * @param question with everything that the answer depends on, but the centre
     */
    public static <T> T once(Object question, Supplier<T> answer) {
        var reading = reading();
        if (reading.isEmpty()) return answer.get();
        var memory = of(reading.get());
        var known = memory.answers.get(question);
        if (known == null) {
            known = answer.get();
            memory.answers.put(question, known);
        }
        @SuppressWarnings("unchecked")
        T same = (T) known;
        return same;
    }

    /**
     * Does a deed that writes, and that changes neither who is staff, enrolled or drawn into a sample nor what the centre has decided: all
     * that is asked by {@link #once} in the transaction that is open holds while it is done, and no longer.
     */
    public static <T> T unchanging(Supplier<T> deed) {
        var open = open();
        if (open.isEmpty()) return deed.get();
        try {
            return ScopedValue.where(UNCHANGING, open.get()).call(deed::get);
        } finally {
            LATEST.remove();
        }
    }

    private static Remembered of(Object transaction) {
        var latest = LATEST.get();
        if (latest != null && latest.transaction.get() == transaction) return latest;
        var fresh = new Remembered(transaction);
        LATEST.set(fresh);
        return fresh;
    }

    /** The transaction that is open, if it does not change what is asked. */
    private static Optional<Object> reading() {
        return open().filter(transaction -> TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || UNCHANGING.isBound() && UNCHANGING.get() == transaction);
    }

    /** What every transaction has of its own. */
    private static Optional<Object> open() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) return Optional.empty();
        return TransactionSynchronizationManager.getResourceMap().values().stream()
                .filter(EntityManagerHolder.class::isInstance)
                .map(Object.class::cast)
                .findFirst();
    }
}
