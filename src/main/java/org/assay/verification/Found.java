package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.assay.qualification.CriterionRef;

/**
 * A finding of a review, as it stays.
 *
 * @param review its place among the sample's reviews, from 0
 * @param wanting initials of the qualities that do not hold
 */
@Embeddable
record Found(
        @Column(name = "review") int review,
        @Column(name = "criterion") CriterionRef criterion,
        @Column(name = "agrees") boolean agrees,
        @Column(name = "wanting") String wanting,
        @Column(name = "comment") String comment) {

    static Found by(int review, SampleReview.Finding finding) {
        return new Found(
                review, finding.criterion(), finding.agrees(), Quality.initials(finding.wanting()), finding.comment());
    }
}
