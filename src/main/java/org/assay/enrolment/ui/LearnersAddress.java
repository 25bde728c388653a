package org.assay.enrolment.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.EnrolmentFilter;
import org.assay.enrolment.EnrolmentState;
import org.assay.identity.PersonId;

/**
 * What the address of the list asks for, so that a link or a reload shows the same.
 *
 * @param page from 1
 */
record LearnersAddress(EnrolmentFilter filter, int page) {
    static final int PAGE = 50;

    /** What cannot be read asks for nothing. */
    static LearnersAddress of(QueryParameters asked) {
        var only = asked.getSingleParameter("only").orElse("");
        return new LearnersAddress(
                new EnrolmentFilter(
                        asked.getSingleParameter("words").orElse(""),
                        read(asked, "state", text -> EnrolmentState.valueOf(text.toUpperCase(Locale.ROOT))),
                        read(asked, "cohort", text -> new CohortId(UUID.fromString(text))),
                        read(asked, "assessor", text -> new PersonId(UUID.fromString(text))),
                        only.equals("unallocated"),
                        only.equals("unregistered")),
                read(asked, "page", Integer::valueOf)
                        .filter(page -> page > 0 && page < 100_000)
                        .orElse(1));
    }

    private static <T> Optional<T> read(QueryParameters asked, String name, Function<String, T> reading) {
        try {
            return asked.getSingleParameter(name).map(reading);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    int offset() {
        return (page - 1) * PAGE;
    }

    LearnersAddress at(int other) {
        return new LearnersAddress(filter, other);
    }

    boolean narrows() {
        return !filter.equals(EnrolmentFilter.ALL);
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!filter.words().isBlank()) all.put("words", filter.words().strip());
        filter.state().ifPresent(state -> all.put("state", state.name().toLowerCase(Locale.ROOT)));
        filter.cohort().ifPresent(cohort -> all.put("cohort", cohort.value().toString()));
        filter.assessor()
                .ifPresent(assessor -> all.put("assessor", assessor.value().toString()));
        if (filter.unallocated()) all.put("only", "unallocated");
        if (filter.unregistered()) all.put("only", "unregistered");
        if (page > 1) all.put("page", Integer.toString(page));
        return QueryParameters.simple(all);
    }

    String href() {
        String query = parameters().getParameters().entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().getFirst(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return EnrolmentNavigation.LEARNERS + (query.isEmpty() ? "" : "?" + query);
    }
}
