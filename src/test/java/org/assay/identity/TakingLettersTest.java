package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assay.TestDatabase;
import org.assay.platform.PostOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The claim of a letter on H2; on PostgreSQL and over SMTP it is tried with the whole product. */
@TestDatabase
class TakingLettersTest {
    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("LE-3 a letter that several senders see is taken by one of them")
    void takenByOne() throws Exception {
        var centre = people.openCentre("Taking Letters");
        var person = people.enter("taking@letters.example", "Tim", null);
        people.join(person, centre, Role.CENTRE_ADMIN);
        var admin = people.actor(person, centre, Role.CENTRE_ADMIN);
        admin.run(() -> transaction.executeWithoutResult(status -> entities.persist(new OutgoingLetter(
                centre,
                new Recipient(person, "Tim", "taking@letters.example"),
                new PostOffice.Written("Hello", "text", "<p>html</p>"),
                Instant.now(),
                null))));
        var letter = admin.call(() -> letters.due(10)).getFirst();
        var together = new CyclicBarrier(4);
        Callable<Boolean> sender = () -> {
            together.await();
            return admin.call(() -> letters.take(letter));
        };
        try (var senders = Executors.newFixedThreadPool(4)) {
            var took = senders.invokeAll(Stream.generate(() -> sender).limit(4).toList());
            long takers = 0;
            for (var one : took) if (one.get()) takers++;
            assertThat(takers).isEqualTo(1);
        }
        assertThat(admin.call(() -> letters.due(10))).isEmpty();
    }
}
