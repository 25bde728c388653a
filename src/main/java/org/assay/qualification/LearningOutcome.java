package org.assay.qualification;

/**
 * What a learner will understand or be able to do.
 *
 * @param number its place in the unit, from 1; the specification's own number where it has one
 * @param words the specification's words
 */
public record LearningOutcome(int number, String words) {
    /** Its id within the unit, for deep links. */
    public String anchor() {
        return "lo-" + number;
    }
}
