package org.assay.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.identity.Actor;
import org.assay.identity.Auditable;
import org.assay.identity.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears deeds while they are done and writes them as the last statements of their transaction: no deed without its entry, no entry
 * without its deed.
 *
 * <p>A listener of the transaction itself and not a transactional event listener or a synchronization registered on the first event:
 * both of those lose, without a word, what is published while they run.
 */
@Component
class Recorder implements TransactionExecutionListener {
    private final AuditLog log;
    private final EntityManagerFactory factory;
    private final Clock clock;

    Recorder(AuditLog log, EntityManagerFactory factory, Clock clock) {
        this.log = log;
        this.factory = factory;
        this.clock = clock;
    }

    private record Heard(Actor actor, Facts facts) {}

    /** What one transaction has told so far. Bound to its entity manager, so that a transaction inside another has its own. */
    private static final class Deeds {
        private final Optional<CentreId> centre = Actor.present().map(Actor::centre);
        private final List<Heard> heard = new ArrayList<>();
        private boolean written;
    }

    @EventListener
    void hear(Auditable deed) {
        String type = deed.getClass().getSimpleName();
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException(
                    type + " was told outside a transaction, so nothing would keep it together with its deed.");
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly())
            throw new IllegalTransactionStateException(type + " was told in a transaction that may only read.");
        var deeds = deeds().filter(open -> !open.written)
                .orElseThrow(() -> new IllegalTransactionStateException(
                        type + " was told after its transaction had been committed: it would never be recorded."));
        var actor = Actor.current();
        if (!deeds.centre.equals(Optional.of(actor.centre())))
            throw new IllegalTransactionStateException(type + " is of another centre than its transaction.");
        deeds.heard.add(new Heard(actor, Facts.of(deed)));
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isNested())
            throw new NestedTransactionNotSupportedException(
                    "A savepoint that is rolled back would leave its deeds behind in the record; use a new transaction.");
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction() && !transaction.isReadOnly())
            entityManager().ifPresent(key -> TransactionSynchronizationManager.bindResource(key, new Deeds()));
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var deeds = deeds();
        if (deeds.isEmpty()) return;
        if (!deeds.get().heard.isEmpty()) {
            flush();
            append(deeds.get().heard);
        }
        deeds.get().written = true;
    }

    /** What goes wrong here is told in the same words as if the transaction itself had written it: a front door knows who was first. */
    private void flush() {
        try {
            entityManager().orElseThrow().flush();
        } catch (RuntimeException lost) {
            var dialect = factory instanceof EntityManagerFactoryInfo info ? info.getJpaDialect() : null;
            var told = dialect == null ? null : dialect.translateExceptionIfPossible(lost);
            throw told == null ? lost : told;
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        forget();
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        forget();
    }

    private void append(List<Heard> heard) {
        CentreId centre = heard.getFirst().actor().centre();
        var entries = new ArrayList<AuditLog.Entry>();
        var subjects = new ArrayList<AuditLog.Subject>();
        var words = new ArrayList<AuditLog.Said>();
        var tree = log.lockHead(centre);
        var now = clock.instant(); // under the lock, so that times follow the order of the entries
        for (var deed : heard) {
            long seq = tree.size() + 1;
            var facts = deed.facts();
            var actor = deed.actor();
            var body = new Body(centre, seq, now, facts.type(), actor.person(), actor.role(), facts.values());
            byte[] bytes = body.bytes();
            byte[] leaf = MerkleTree.leaf(bytes);
            tree.add(leaf);
            entries.add(new AuditLog.Entry(
                    seq, body.recorded(), body.type(), body.actor().value(), bytes, leaf, tree.root()));
            Facts.subjects(facts.values()).forEach(subject -> subjects.add(new AuditLog.Subject(seq, subject)));
            facts.words().forEach(said -> words.add(new AuditLog.Said(seq, said)));
        }
        log.insert(centre, entries, subjects, words);
        log.moveHead(centre, tree);
    }

    private Optional<Deeds> deeds() {
        return entityManager().map(key -> (Deeds) TransactionSynchronizationManager.getResource(key));
    }

    private void forget() {
        entityManager().ifPresent(TransactionSynchronizationManager::unbindResourceIfPossible);
    }

    private Optional<EntityManager> entityManager() {
        var holder = (EntityManagerHolder) TransactionSynchronizationManager.getResource(factory);
        return Optional.ofNullable(holder).map(EntityManagerHolder::getEntityManager);
    }
}
