package org.assay.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.audit.AuditFilter;
import org.assay.identity.PersonId;
import org.junit.jupiter.api.Test;

class RecordAddressTest {
    private static final UUID ID = UUID.fromString("018f2f6a-0000-7000-8000-00000000abcd");

    private static RecordAddress read(String query) {
        return RecordAddress.of(QueryParameters.fromString(query));
    }

    @Test
    void whatIsReadFromAnAddressGivesThatAddressAgain() {
        String query =
                "type=unit-signed-off&person=" + ID + "&about=" + ID + "&from=2026-11-01&to=2026-11-02&before=17";
        var address = read(query);
        assertThat(address)
                .isEqualTo(new RecordAddress(
                        "unit-signed-off", ID, ID, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), 17L));
        assertThat(address.href()).startsWith("audit?");
        assertThat(read(address.href().substring("audit?".length()))).isEqualTo(address);
        assertThat(read("").href()).isEqualTo("audit");
        assertThat(read("").narrows()).isFalse();
    }

    @Test
    void daysAreWholeDaysOfUkTime() {
        var filter = read("from=2026-06-01&to=2026-06-01&person=" + ID).filter();
        assertThat(filter)
                .isEqualTo(new AuditFilter(
                        null,
                        new PersonId(ID),
                        null,
                        Instant.parse("2026-05-31T23:00:00Z"),
                        Instant.parse("2026-06-01T23:00:00Z")));
    }

    @Test
    void whatCannotBeReadAsksForNothing() {
        assertThat(read("person=1&about=x&from=tomorrow&to=2026-13-01&before=last"))
                .isEqualTo(read(""));
    }
}
