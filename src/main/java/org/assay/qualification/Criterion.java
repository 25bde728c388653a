package org.assay.qualification;

import java.util.Optional;

/**
 * An assessable item of a unit.
 *
 * @param words the specification's words
 * @param shortTitle ours, for strips and lists; at most 40 characters
 * @param commandVerb the verb that it opens with, where it has one
 * @param outcome number of the learning outcome it belongs to; empty for a marking point, which belongs to the unit
 * @param simulationAllowed whether the specification's words let role-play or simulation stand as evidence
 */
public record Criterion(
        CriterionRef ref,
        Kind kind,
        String words,
        String shortTitle,
        Optional<CommandVerb> commandVerb,
        Optional<Integer> outcome,
        boolean simulationAllowed) {

    /** A marking point is an unnumbered "award credit for ..." line: assessable like a criterion. */
    public enum Kind {
        CRITERION("Criterion"),
        MARKING_POINT("Marking point");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Its id within the unit, for deep links: {@code ac-2.1} or {@code p3}. */
    public String anchor() {
        return ref.anchor();
    }
}
