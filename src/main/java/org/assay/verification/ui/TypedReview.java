package org.assay.verification.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.verification.Quality;
import org.assay.verification.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verifier has typed on one sample and not yet sent.
 *
 * @param criteria by the criterion's label
 * @param what of the required action
 */
record TypedReview(
        Map<String, OnCriterion> criteria,
        @Nullable ReviewOutcome outcome,
        String comment,
        String what,
        @Nullable LocalDate due) {
    /** One criterion. @param agrees null until it is decided */
    record OnCriterion(@Nullable Boolean agrees, Set<Quality> wanting, String comment) {
        static final OnCriterion NOTHING = new OnCriterion(null, Set.of(), "");
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    OnCriterion on(String criterion) {
        return criteria.getOrDefault(criterion, OnCriterion.NOTHING);
    }

    /** Empty when there is nothing to keep. */
    String text() {
        boolean nothing = outcome == null
                && comment.isEmpty()
                && what.isEmpty()
                && criteria.values().stream().allMatch(OnCriterion.NOTHING::equals);
        return nothing ? "" : JSON.writeValueAsString(this);
    }

    /** Nothing where the text is of another time and cannot be read any more. */
    static Optional<TypedReview> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, TypedReview.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
