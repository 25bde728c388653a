package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The story that a newcomer meets, as far as it was told by nobody who tests. */
class StoryTest {
    @Test
    @DisplayName("The record of each centre of the story stands in the order in which things happened")
    void theRecordStandsInTheOrderOfItsDays() {
        var record = RunningAssay.get().database();
        var centres = record.sql(
                        "select id from centre where name in ('Northgate Skills Centre', 'Harbourside Training')")
                .query(UUID.class)
                .list();
        assertThat(centres).hasSize(2);
        for (var centre : centres)
            assertThat(record.sql("select recorded_at from audit_entry where centre_id = ? order by seq")
                            .param(centre)
                            .query(Timestamp.class)
                            .list())
                    .as("moments of the entries of %s", centre)
                    .isSorted();
    }
}
