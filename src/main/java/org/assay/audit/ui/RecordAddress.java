package org.assay.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assay.audit.AuditFilter;
import org.assay.identity.PersonId;
import org.assay.platform.StoryClock;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page asks for, so that a link or a reload shows the same.
 *
 * @param from first day wanted, in UK time
 * @param to last day wanted
 * @param before only entries with a smaller number; null for the latest
 */
record RecordAddress(
        @Nullable String type,
        @Nullable UUID person,
        @Nullable UUID about,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {
    static final String ABOUT = "about";

    /** What cannot be read asks for nothing. */
    static RecordAddress of(QueryParameters asked) {
        return new RecordAddress(
                read(asked, "type", Function.identity()),
                read(asked, "person", UUID::fromString),
                read(asked, ABOUT, UUID::fromString),
                read(asked, "from", LocalDate::parse),
                read(asked, "to", LocalDate::parse),
                read(asked, "before", Long::valueOf));
    }

    private static <T> @Nullable T read(QueryParameters asked, String name, Function<String, T> reading) {
        try {
            return asked.getSingleParameter(name).map(reading).orElse(null);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return null;
        }
    }

    RecordAddress startingBefore(@Nullable Long seq) {
        return new RecordAddress(type, person, about, from, to, seq);
    }

    boolean narrows() {
        return type != null || person != null || about != null || from != null || to != null;
    }

    AuditFilter filter() {
        return new AuditFilter(
                type,
                person == null ? null : new PersonId(person),
                about,
                startOf(from),
                to == null ? null : startOf(to.plusDays(1)));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(StoryClock.UK).toInstant();
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "type", type);
        put(all, "person", person);
        put(all, ABOUT, about);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "before", before);
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(known -> all.put(name, known.toString()));
    }

    String href() {
        String query = parameters().getQueryString();
        return AuditNavigation.record() + (query.isEmpty() ? "" : "?" + query);
    }
}
