package org.assay.qualification;

import java.util.List;
import java.util.Optional;

/**
 * Words of a specification that help to meet or to judge it and are not assessable themselves.
 *
 * @param anchor its id within the unit, for deep links, such as {@code common-mistake-2}
 * @param place what the text attaches it to
 * @param title the term, concept or heading, where the text gives one
 * @param correction of a misconception: what is so instead
 * @param bearsOn criteria that it speaks about by our reading, beyond the one that it is attached to
 */
public record Guidance(
        Kind kind,
        String anchor,
        Place place,
        Optional<String> title,
        String words,
        Optional<String> correction,
        List<CriterionRef> bearsOn) {
    public Guidance {
        bearsOn = List.copyOf(bearsOn);
    }

    /** Whether it is attached to this criterion or speaks about it. */
    public boolean concerns(CriterionRef ref) {
        return bearsOn.contains(ref) || place.equals(new Place.OfCriterion(ref));
    }

    /** What guidance is attached to. */
    public sealed interface Place {
        record WholeUnit() implements Place {}

        record OfOutcome(int number) implements Place {}

        record OfCriterion(CriterionRef ref) implements Place {}
    }

    /** What sort of guidance it is. */
    public enum Kind {
        AIM("aim", "Aim and purpose"),
        TOPIC_SYNOPSIS("topic-synopsis", "Topic synopsis"),
        TOPIC_OVERVIEW("topic-overview", "Topic overview"),
        HOW_ASSESSED("how-assessed", "How it is assessed and verified"),
        ASSESSMENT_STRATEGY("assessment-strategy", "Assessment strategy"),
        ADDITIONAL_INFORMATION("additional-information", "Additional information"),
        ADDITIONAL_GUIDANCE("additional-guidance", "Additional guidance"),
        ASSESSMENT_GUIDANCE("assessment-guidance", "Assessment guidance"),
        ASSESSOR_NOTE("assessor-note", "Assessor note"),
        EXAM_TIP("exam-tip", "Exam tip"),
        COMMON_MISTAKE("common-mistake", "Common mistake"),
        MISCONCEPTION("misconception", "Misconception"),
        KEY_CONCEPT("key-concept", "Key concept"),
        KEY_TERM("key-term", "Key term"),
        BEFORE_YOU_START("before-you-start", "Before you start");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** How it is written in specification files and in deep links. */
        public String word() {
            return word;
        }

        /** How it is called on screens. */
        public String label() {
            return label;
        }

        static Optional<Kind> named(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
