package org.assay.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a reading transaction has found out already, so that several front doors which work for one page do not ask the database the
 * same again. It ends with its transaction, and no transaction is of two centres. One that writes remembers nothing: it has to see
 * what it has done.
 */
public final class Remembered implements TransactionSynchronization {
    private final Map<Object, Object> answers = new HashMap<>();

    private Remembered() {}

    /**
     * The answer that this transaction has, or else this one.
     *
     * @param question with everything that the answer depends on, but the centre
     */
    public static <T> T once(Object question, Supplier<T> answer) {
        var memory = memory();
        if (memory.isEmpty()) return answer.get();
        var known = memory.get().answers.get(question);
        if (known == null) {
            known = answer.get();
            memory.get().answers.put(question, known);
        }
        @SuppressWarnings("unchecked")
        T same = (T) known;
        return same;
    }

    private static Optional<Remembered> memory() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return Optional.empty();
        for (var one : TransactionSynchronizationManager.getSynchronizations())
            if (one instanceof Remembered memory) return Optional.of(memory);
        var memory = new Remembered();
        TransactionSynchronizationManager.registerSynchronization(memory);
        return Optional.of(memory);
    }
}
