package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assay.PostgreSql;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.TransactionDefinition;

/** Everything that the record promises, on the real PostgreSQL. */
@DirtiesContext
class RecordOnPostgreSqlTest extends RecordTest {
    private static PostgreSql postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        postgres = PostgreSql.fresh(properties);
    }

    private AuditLog log;

    /** The trail works as Assay does; what a test reads past it or spoils, it does as the owner of the database. */
    @BeforeEach
    void asOwner(@Autowired AuditLog productsOwn) {
        log = productsOwn;
        jdbc = new JdbcTemplate(postgres.as(PostgreSql.OWNER));
    }

    @Test
    void entriesAreNotEmptiedOutTogetherWithWhatRefersToThem() {
        for (String table : List.of("audit_entry", "audit_subject"))
            assertThatThrownBy(() -> jdbc.execute("truncate table " + table + " cascade"))
                    .rootCause()
                    .hasMessageContaining("An entry of the record is never changed or deleted.");
    }

    @Test
    @DisplayName("A2 the role that Assay works as is not even allowed to try")
    void theRoleAtWorkMayNotEvenTry() {
        var app = new JdbcTemplate(postgres.as(PostgreSql.APP));
        for (String attempt : List.of(
                "update audit_entry set type = 'other'",
                "delete from audit_entry",
                "truncate table audit_entry cascade",
                "update audit_subject set seq = 1",
                "delete from audit_subject",
                "alter table audit_entry disable trigger audit_entry_stays",
                "delete from audit_head"))
            assertThatThrownBy(() -> app.execute(attempt))
                    .as(attempt)
                    .rootCause()
                    .hasMessageMatching("ERROR: (permission denied for|must be owner of) table .*");
    }

    @Test
    @DisplayName("T2 every native statement of the record shows one centre nothing of another, though it asks for it")
    void nativeStatementsShowNothingOfAnotherCentre() {
        dev.run(() -> tx(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            for (int cups = 0; cups < 3; cups++)
                told.publishEvent(new KettleBoiled(UUID.randomUUID(), cups, new Words("Tea")));
        }));
        assertThat(seen(dev)).containsOnly(1L, 3L);
        var other = people.openCentre("Harbourside " + UUID.randomUUID());
        assertThat(seen(new Actor(dev.person(), "Somebody", other, "Harbourside", Role.IQA)))
                .containsOnly(0L);
        List<Long> nobody = tx(TransactionDefinition.PROPAGATION_REQUIRED).execute(status -> counts());
        assertThat(nobody).containsOnly(0L);
    }

    private List<Long> seen(Actor actor) {
        return actor.call(() -> tx(TransactionDefinition.PROPAGATION_REQUIRED).execute(status -> counts()));
    }

    /** What each statement finds of the first centre. */
    private List<Long> counts() {
        try (var entries = log.entries(centre, 99);
                var subjects = log.subjects(centre, 99);
                var words = log.words(centre, 99)) {
            return List.of(
                    log.head(centre).stream().count(),
                    entries.count(),
                    subjects.count(),
                    words.count(),
                    (long) log.words(centre, List.of(1L, 2L, 3L)).size(),
                    (long) log.latest(centre, AuditFilter.EVERYTHING, Long.MAX_VALUE, 99)
                            .size());
        }
    }

    @Override
    void withoutWatch() {
        watch("disable");
    }

    @Override
    void withWatch() {
        watch("enable always");
    }

    private void watch(String how) {
        jdbc.execute("alter table audit_entry " + how + " trigger audit_entry_stays");
        jdbc.execute("alter table audit_subject " + how + " trigger audit_subject_stays");
    }
}
