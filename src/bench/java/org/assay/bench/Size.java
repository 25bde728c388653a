package org.assay.bench;

/**
 * How much is generated.
 *
 * @param centres how many
 * @param learners of each centre
 * @param evidence pieces of each learner, on the average
 * @param judged how far learners have come on the average, as a share of their criteria
 * @param record the share of deeds that stand in the record; below 1 it is shorter than it would be, and verifies all the same
 * @param draws samples that were drawn so far; with none, everything that is signed off waits for the first
 * @param only the key of the specification that everybody is on; empty for a mixture
 */
public record Size(int centres, int learners, int evidence, double judged, double record, int draws, String only) {
    /** A centre of 1,000 learners. */
    public static Size typical() {
        return new Size(1, 1_000, 40, 0.55, 1, 4, "");
    }

    /** A centre of 5,000 learners. */
    public static Size large() {
        return typical().learners(5_000);
    }

    public Size centres(int other) {
        return new Size(other, learners, evidence, judged, record, draws, only);
    }

    public Size learners(int other) {
        return new Size(centres, other, evidence, judged, record, draws, only);
    }

    public Size evidence(int other) {
        return new Size(centres, learners, other, judged, record, draws, only);
    }

    public Size judged(double other) {
        return new Size(centres, learners, evidence, other, record, draws, only);
    }

    public Size record(double other) {
        return new Size(centres, learners, evidence, judged, other, draws, only);
    }

    public Size draws(int other) {
        return new Size(centres, learners, evidence, judged, record, other, only);
    }

    public Size only(String specification) {
        return new Size(centres, learners, evidence, judged, record, draws, specification);
    }
}
