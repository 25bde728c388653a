package org.assay.evidence;

import jakarta.persistence.Embeddable;
import org.assay.enrolment.EnrolmentId;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;

/**
 * That an item of evidence is put forward for a criterion of one of the learner's enrolments.
 *
 * @param note in the learner's words, why; may be empty, at most 2,000 characters
 * @param locator where in the item to look: a page, or a time such as 0:48; may be empty, at most 100 characters
 */
@Embeddable
public record PutForward(EnrolmentId enrolment, UnitKey unit, CriterionRef criterion, String note, String locator) {
    public static PutForward of(EnrolmentId enrolment, UnitKey unit, CriterionRef criterion) {
        return new PutForward(enrolment, unit, criterion, "", "");
    }

    public CriterionOf target() {
        return new CriterionOf(enrolment, unit, criterion);
    }

    public PutForward saying(String words, String where) {
        return new PutForward(enrolment, unit, criterion, words, where);
    }
}
