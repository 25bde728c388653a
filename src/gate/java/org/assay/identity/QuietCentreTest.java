package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre that wants more connections than there are, beside one that wants one, over the running product's own pool of four. */
class QuietCentreTest {
    private final RunningAssay assay = RunningAssay.onRealParts();
    private final TransactionTemplate transaction = assay.door(TransactionTemplate.class);
    private final JdbcTemplate database = assay.door(JdbcTemplate.class);

    @Test
    @DisplayName("SC-7 while one centre asks for more connections than there are, another gets one at once")
    void theQuietCentreGetsAConnection() throws Exception {
        var loud = actor("Loud");
        var quiet = actor("Quiet");
        var inside = new AtomicInteger();
        var three = new CountDownLatch(3);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = new ArrayList<Future<?>>();
            for (int number = 0; number < 24; number++)
                flood.add(threads.submit(() -> loud.run(() -> transaction.executeWithoutResult(status -> {
                    inside.incrementAndGet();
                    three.countDown();
                    await(go);
                }))));
            try {
                assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
                // With all four taken it would wait for as long as the first of them is kept, which is until it has
                // been answered.
                var drafts = quiet.call(() -> transaction.execute(
                        status -> database.queryForObject("select count(*) from draft", Integer.class)));
                assertThat(drafts).isZero();
                assertThat(inside).hasValue(3);
            } finally {
                go.countDown();
            }
            for (var one : flood) one.get();
        }
        assertThat(inside).hasValue(24);
    }

    private static Actor actor(String name) {
        return new Actor(new PersonId(UUID.randomUUID()), name, CentreId.next(), name, Role.IQA);
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
