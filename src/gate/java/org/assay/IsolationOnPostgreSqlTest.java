package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The same over PostgreSQL, with the story told and every page built by the role that row-level security binds: nobody who owns a thing is
 * kept from it, and nobody else finds it.
 */
class IsolationOnPostgreSqlTest extends IsolationTest {
    @Override
    RunningAssay started() {
        return RunningAssay.onRealParts();
    }

    @Override
    String figures() {
        return "postgresql.routes.isolation";
    }

    /** One stands for its kind here: behind the pages each row has been asked for by name. */
    @Override
    int ofEachKind() {
        return 1;
    }

    @Test
    @Override
    @DisplayName(
            "T1, T5 another centre's id answers as an unknown one on PostgreSQL too, and nothing is asked outside a transaction")
    void nobodySeesAnotherCentre() {
        super.nobodySeesAnotherCentre();
        // What asks for rows of a centre outside a transaction would find none, and no test would see the empty page.
        var owned = assay.database()
                .sql("select distinct table_name from information_schema.columns where column_name = 'centre_id'")
                .query(String.class)
                .list();
        assertThat(assay.traffic().outside())
                .noneMatch(sql -> owned.stream()
                        .anyMatch(table -> sql.matches("(?s).*\\b(from|join|into|update) " + table + "\\b.*")));
    }
}
