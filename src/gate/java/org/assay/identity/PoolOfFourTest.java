package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two hundred centres share four connections. Each keeps one draft whose text is the centre's own id: whoever reads another is a leak. */
class PoolOfFourTest {
    private static final int CENTRES = 200;
    private static final int TRANSACTIONS = 10_000;

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final JdbcTemplate jdbc = assay.door(JdbcTemplate.class);
    private final EntityManager entities = assay.door(EntityManager.class);
    private final PlatformTransactionManager transactions = assay.door(PlatformTransactionManager.class);
    private final Semaphore nested = new Semaphore(3); // a fourth would wait for a connection that the others hold
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private List<Actor> actors;

    @BeforeEach
    void canaries() {
        var owner = new JdbcTemplate(assay.postgreSql().as(PostgreSql.OWNER));
        var person = new PersonId(UUID.randomUUID());
        owner.update(
                "insert into person (id, username, name) values (?, ?, 'A canary')",
                person.value(),
                "canary-" + person.value());
        actors = IntStream.range(0, CENTRES)
                .mapToObj(number -> new Actor(person, "A canary", CentreId.next(), "Cage " + number, Role.IQA))
                .toList();
        var centres = new ArrayList<Object[]>();
        var drafts = new ArrayList<Object[]>();
        for (var actor : actors) {
            var centre = actor.centre().value();
            centres.add(new Object[] {centre, "Cage " + centre});
            drafts.add(new Object[] {centre, person.value(), centre.toString(), OffsetDateTime.now()});
        }
        owner.batchUpdate("insert into centre (id, name) values (?, ?)", centres);
        owner.batchUpdate(
                "insert into draft (centre_id, person, place, text, saved_at, version) values (?, ?, 'cage', ?, ?, 0)",
                drafts);
    }

    @Test
    @DisplayName(
            "T4 ten thousand transactions of two hundred centres over four connections, failures among them, leak nothing")
    void fourConnectionsForManyCentres() {
        long seen = assay.borrows().seen();
        long marked = assay.borrows().marked();
        assay.borrows().during(() -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var busy = new Semaphore(32);
                for (int number = 0; number < TRANSACTIONS; number++) {
                    int one = number;
                    busy.acquireUninterruptibly();
                    threads.execute(() -> {
                        try {
                            transaction(one);
                        } catch (RuntimeException unexpected) {
                            leaks.add(one % 9 + " failed: " + unexpected);
                        } finally {
                            busy.release();
                        }
                    });
                }
            }
        });

        Figures.write("isolation", "isolation.pool.transactions", TRANSACTIONS);
        Figures.write("isolation", "isolation.pool.leaks", leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(assay.borrows().seen() - seen).isGreaterThanOrEqualTo(TRANSACTIONS);
        assertThat(assay.borrows().marked() - marked).isZero();
    }

    private void transaction(int number) {
        var actor = actors.get((int) (number * 7919L % CENTRES));
        var other = actors.get((int) ((number + 1) * 7919L % CENTRES));
        switch (number % 9) {
            case 0 -> actor.run(() -> begun(tx(false), () -> sees(actor, hql())));
            case 1 -> actor.run(() -> begun(tx(false), () -> sees(actor, sql())));
            case 2 -> actor.run(() -> begun(tx(true), () -> sees(actor, sql())));
            case 3 ->
                actor.run(() -> fails(() -> {
                    sees(actor, sql());
                    throw new IllegalStateException("on purpose");
                }));
            case 4 -> actor.run(() -> fails(() -> jdbc.queryForObject("select 1 / 0", Long.class)));
            case 5 ->
                begun(tx(false), () -> {
                    nothing(sql());
                    nothing(hql());
                });
            case 6 ->
                actor.run(() -> begun(tx(false), () -> {
                    if (jdbc.update("update draft set version = version + 1") != 1) leaks.add("changed others' drafts");
                }));
            case 7 -> inside(actor, other);
            default -> actor.run(() -> nothing(outside()));
        }
    }

    private void inside(Actor actor, Actor other) {
        nested.acquireUninterruptibly();
        try {
            actor.run(() -> begun(tx(false), () -> {
                sees(actor, sql());
                begun(tx(false), () -> sees(actor, sql()));
                other.run(() -> refused(() -> begun(tx(false), () -> sees(other, sql()))));
                sees(actor, hql());
            }));
        } finally {
            nested.release();
        }
    }

    private void begun(TransactionTemplate template, Runnable deed) {
        template.executeWithoutResult(status -> deed.run());
    }

    private void fails(Runnable deed) {
        try {
            begun(tx(false), deed);
            leaks.add("did not fail");
        } catch (IllegalStateException | DataAccessException onPurpose) {
            // It is what happens to the connection that matters.
        }
    }

    /** Nobody of another centre acts within a transaction of the first, be it in one of their own. */
    private void refused(Runnable deed) {
        try {
            deed.run();
            leaks.add("acted within another centre's transaction");
        } catch (IllegalTransactionStateException refused) {
            // As it should be.
        }
    }

    private TransactionTemplate tx(boolean readOnly) {
        return on(transactions, readOnly);
    }

    private static TransactionTemplate on(PlatformTransactionManager manager, boolean readOnly) {
        var template = new TransactionTemplate(manager);
        template.setReadOnly(readOnly);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private List<String> sql() {
        return jdbc.queryForList("select text from draft", String.class);
    }

    /** Without a transaction PostgreSQL is not told who acts. The product never asks so; its tests know this one by its remark. */
    private List<String> outside() {
        return jdbc.queryForList("select text from draft /* outside on purpose */", String.class);
    }

    private List<String> hql() {
        return entities.createQuery("select d.text from Draft d", String.class).getResultList();
    }

    private void sees(Actor actor, List<String> texts) {
        if (!texts.equals(List.of(actor.centre().value().toString()))) leaks.add(actor.centreName() + " sees " + texts);
    }

    private void nothing(List<String> texts) {
        if (!texts.isEmpty()) leaks.add("Nobody sees " + texts);
    }

    @Test
    @DisplayName(
            "T4 what tells no centre shows nothing, and what tells it for longer than its transaction is noticed at the next borrow")
    void aLostSettingAndOneThatStaysAreNoticed() {
        var silent = new JpaTransactionManager(((JpaTransactionManager) transactions).getEntityManagerFactory());
        silent.afterPropertiesSet();
        actors.getFirst().run(() -> begun(on(silent, false), () -> sees(actors.getFirst(), sql())));
        assertThat(leaks).as("a transaction manager that tells no centre").hasSize(1);
        assertThat(leaks.poll()).endsWith("sees []");

        var before = assay.borrows().marked();
        assay.borrows().during(() -> {
            begun(tx(false), () -> jdbc.execute("set assay.centre = '" + UUID.randomUUID() + "'"));
            for (int borrow = 0; borrow < 8; borrow++) begun(tx(false), this::sql);
        });
        assertThat(assay.borrows().marked()).as("a setting of the session").isGreaterThan(before);
        forgets();
    }

    /** None of the connections that are open now is borrowed again: whichever of them has the setting, it goes with it. */
    private void forgets() {
        try {
            assay.door(DataSource.class)
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
