package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.TransactionDefinition;

/** Everything that the record promises, on the real PostgreSQL. */
@DirtiesContext
class RecordOnPostgreSqlTest extends RecordTest {
    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void entriesAreNotEmptiedOutTogetherWithWhatRefersToThem() {
        for (String table : List.of("audit_entry", "audit_subject"))
            assertThatThrownBy(() -> jdbc.execute("truncate table " + table + " cascade"))
                    .rootCause()
                    .hasMessageContaining("An entry of the record is never changed or deleted.");
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
        tx(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            jdbc.execute("alter table audit_entry " + how + " trigger audit_entry_stays");
            jdbc.execute("alter table audit_subject " + how + " trigger audit_subject_stays");
        });
    }
}
