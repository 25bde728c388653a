package org.assay.assessment.ui;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.Verdict;
import org.assay.evidence.EvidenceItem;
import org.assay.identity.Drafts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an assessor has typed on one submission and not yet sent.
 *
 * @param ticks null until the first of them is touched
 * @param decisions by {@code enrolment/unit/criterion}
 */
record TypedJudgement(@Nullable Set<Tick> ticks, Map<String, OnCriterion> decisions, String feedback) {
    /** One criterion. */
    record OnCriterion(@Nullable Verdict verdict, boolean sufficient, String comment) {
        static final OnCriterion NOTHING = new OnCriterion(null, false, "");
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String place(EvidenceItem item) {
        return "judgement/" + item.id().value() + "/" + item.version();
    }

    /** What the acting assessor has typed on this version, where it can still be read. */
    static Optional<TypedJudgement> of(EvidenceItem item, Drafts drafts) {
        return drafts.find(place(item)).flatMap(typed -> read(typed.text()));
    }

    /** Whether there are words in it, and not only ticks. */
    boolean hasWords() {
        return !feedback.isBlank()
                || decisions.values().stream().anyMatch(one -> !one.comment().isBlank());
    }

    OnCriterion on(String criterion) {
        return decisions.getOrDefault(criterion, OnCriterion.NOTHING);
    }

    boolean isEmpty() {
        return ticks == null
                && feedback.isEmpty()
                && decisions.values().stream().allMatch(OnCriterion.NOTHING::equals);
    }

    /** Empty when there is nothing to keep. */
    String text() {
        return isEmpty() ? "" : JSON.writeValueAsString(this);
    }

    /** Nothing where the text is of another time and cannot be read any more. */
    static Optional<TypedJudgement> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, TypedJudgement.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
