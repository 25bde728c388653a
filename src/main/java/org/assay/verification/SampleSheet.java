package org.assay.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.UnitSheet;
import org.assay.identity.PersonId;
import org.assay.platform.Refusal;
import org.assay.qualification.CriterionRef;

/**
 * A sample with the unit that it is about and everything that was concluded.
 *
 * @param reviews oldest first
 * @param owners who may be asked to put something right: the assessor, then the countersigner
 * @param refusal why the actor may not conclude; the same object that would be thrown
 */
public record SampleSheet(
        SampleLine line,
        UnitSheet sheet,
        List<Review> reviews,
        List<ActionLine> actions,
        List<Owner> owners,
        Optional<Refusal> refusal) {
    /** Somebody who decided on the unit. */
    public record Owner(PersonId person, String name) {}

    /**
     * A conclusion as people read it.
     *
     * @param seen SHA-256 over what lay before the reviewer
     */
    public record Review(
            ReviewOutcome outcome, String comment, String byName, Instant at, String seen, List<Finding> findings) {}

    /** What was found on one criterion. */
    public record Finding(CriterionRef criterion, boolean agrees, Set<Quality> wanting, String comment) {}

    public boolean hasOpenAction() {
        return actions.stream().anyMatch(action -> action.state().open());
    }
}
