package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningAssayTest {
    private final RunningAssay assay = RunningAssay.get();

    @Test
    void the_story_is_told_and_its_people_get_in() {
        var page = assay.visitor("amira").opens("");

        assertThat(page.text()).contains("Amira Khan");
        assertThat(page.isNotFound()).isFalse();
        assertThat(assay.visitor("amira").opens("nowhere/at/all").isNotFound()).isTrue();
    }

    @Test
    void what_goes_to_the_database_is_counted() {
        var amira = assay.visitor("amira");

        var count = assay.traffic().during(() -> amira.opens("catalogue"));

        assertThat(count.statements()).isNotEmpty();
        assertThat(assay.traffic()
                        .during(() -> assay.database()
                                .sql("select id from centre")
                                .query()
                                .listOfRows())
                        .rows())
                .isEqualTo(2);
    }
}
