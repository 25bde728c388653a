package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import org.assay.centre.RagRule;
import org.assay.enrolment.CohortLine;
import org.assay.enrolment.EnrolmentId;

/**
 * A page of a cohort's board, most urgent first.
 *
 * @param rule the formula that the colours come from
 * @param behind how many of the whole cohort, whatever the page
 * @param handedOut whether whoever looks at it may take all of it as a file
 */
public record CohortBoard(
        CohortLine cohort, RagRule rule, long behind, long watch, long onTrack, List<Row> rows, boolean handedOut) {
    /** How many active learners of a cohort have which colour. */
    public record Counts(long behind, long watch, long onTrack) {}

    /**
     * One learner.
     *
     * @param percent of the criteria that are met
     * @param plan percent of the planned time that has passed
     * @param quietDays since the last activity
     */
    public record Row(
            EnrolmentId enrolment,
            String learnerName,
            CohortColour colour,
            int met,
            int items,
            int percent,
            int plan,
            long quietDays,
            Optional<String> assessorName,
            String cohortName) {
        /** Why it has its colour: "24 points under plan, 41 days quiet". */
        public String why() {
            int under = plan - percent;
            String points = under > 0
                    ? under + (under == 1 ? " point under plan" : " points under plan")
                    : under < 0 ? -under + (under == -1 ? " point ahead of plan" : " points ahead of plan") : "On plan";
            return quietDays < 7 ? points : points + ", " + quietDays + " days without activity";
        }
    }

    public long running() {
        return behind + watch + onTrack;
    }
}
