package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long an answer is remembered: as long as its transaction, and in one that writes as long as a deed that changes nothing of it. */
class RememberedTest {
    private final Transactions transactions = new Transactions();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_reading_transaction_asks_once_and_the_next_one_asks_again() {
        assertThat(in(reading(), () -> List.of(ask(), ask()))).containsExactly(1, 1);
        assertThat(in(reading(), () -> ask())).isEqualTo(2);
        assertThat(List.of(ask(), ask())).containsExactly(3, 4);
    }

    @Test
    void one_that_writes_asks_each_time_but_within_a_deed_that_changes_nothing() {
        assertThat(in(writing(), () -> List.of(ask(), ask(), Remembered.unchanging(() -> ask() + ask()), ask())))
                .containsExactly(1, 2, 6, 4);
    }

    @Test
    void what_was_read_before_a_transaction_was_rolled_back_is_known_to_nobody_after_it() {
        assertThatThrownBy(() -> in(
                        writing(),
                        () -> Remembered.unchanging(() -> {
                            ask();
                            throw new IllegalStateException("undone");
                        })))
                .hasMessage("undone");
        assertThat(in(writing(), () -> Remembered.unchanging(this::ask))).isEqualTo(2);
        assertThat(in(reading(), () -> ask())).isEqualTo(3);
    }

    @Test
    void what_one_deed_remembered_is_forgotten_when_it_is_done_and_the_transaction_may_change_it() {
        assertThat(in(writing(), () -> List.of(Remembered.unchanging(this::ask), Remembered.unchanging(this::ask))))
                .containsExactly(1, 2);
    }

    @Test
    void a_transaction_of_its_own_within_such_a_deed_writes_what_it_likes_and_remembers_nothing() {
        var apart = writing();
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThat(in(
                        writing(),
                        () -> Remembered.unchanging(() -> {
                            int before = ask();
                            var within = in(apart, () -> List.of(ask(), ask()));
                            return List.of(before, within.getFirst(), within.getLast(), ask());
                        })))
                .containsExactly(1, 2, 3, 1);
    }

    private static <T> T in(TransactionTemplate transaction, Supplier<T> deed) {
        return transaction.execute(status -> deed.get());
    }

    private int ask() {
        return Remembered.once("question", asked::incrementAndGet);
    }

    private TransactionTemplate reading() {
        var reading = writing();
        reading.setReadOnly(true);
        return reading;
    }

    private TransactionTemplate writing() {
        return new TransactionTemplate(transactions);
    }

    /** Transactions of nothing: they begin, are put aside and end as those of JPA do. */
    private static final class Transactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return new EntityManagerHolder(null);
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return TransactionSynchronizationManager.hasResource(this);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            TransactionSynchronizationManager.bindResource(this, transaction);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return TransactionSynchronizationManager.unbindResource(this);
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            TransactionSynchronizationManager.bindResource(this, suspended);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }
}
