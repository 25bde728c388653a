package org.assay.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;

/**
 * What an internal verifier hands in after looking at a sample.
 *
 * @param comment feedback to the assessor: the advice, or why the unit goes back; may be empty when it is agreed without advice
 * @param findings on the criteria that were looked at, at least one
 * @param asks what has to be done, when an action is required
 */
public record SampleReview(ReviewOutcome outcome, String comment, List<Finding> findings, List<Ask> asks) {
    public SampleReview {
        comment = comment.strip();
        findings = List.copyOf(findings);
        asks = List.copyOf(asks);
    }

    /**
     * On one criterion.
     *
     * @param wanting which qualities do not hold
     * @param comment why not; needed where the verifier disagrees
     */
    public record Finding(CriterionRef criterion, boolean agrees, Set<Quality> wanting, String comment) {
        public Finding {
            wanting = Set.copyOf(wanting);
            comment = comment.strip();
        }
    }

    /**
     * A required action.
     *
     * @param who the assessor or the countersigner
     */
    public record Ask(String what, PersonId who, LocalDate dueOn) {
        public Ask {
            what = what.strip();
        }
    }
}
