package org.assay.assessment;

/** The question that sign-off asks of whoever samples. {@code verification} answers it. */
public interface SampleStandings {
    SampleStanding standing(UnitAssessmentId unit);

    /** Whether a required action on this unit is still open. */
    boolean hasOpenAction(UnitAssessmentId unit);
}
