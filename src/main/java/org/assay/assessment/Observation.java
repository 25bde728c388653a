package org.assay.assessment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.Planning;
import org.assay.evidence.Setting;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor writes down of a visit: it becomes evidence, and may itself record decisions.
 *
 * @param enrolment whose learner was observed
 * @param planning whether what was seen was planned or an unplanned opportunity
 * @param narrative what was seen, customers anonymised
 * @param questions asked on site, with the learner's answers
 * @param consent the learner and whoever else was there agreed to be observed
 * @param learnerAgrees the learner confirmed the record on the spot
 */
public record Observation(
        EnrolmentId enrolment,
        String title,
        LocalDate date,
        LocalTime starts,
        LocalTime ends,
        String place,
        String organisation,
        Setting setting,
        Planning planning,
        String narrative,
        List<Question> questions,
        List<Seen> seen,
        boolean consent,
        boolean learnerAgrees) {
    /** A question and the learner's answer. */
    public record Question(String asked, String answered) {}

    /**
     * A criterion that was seen.
     *
     * @param at the time within the visit
     * @param verdict null where it only becomes evidence and is decided later
     */
    public record Seen(
            UnitKey unit,
            CriterionRef criterion,
            LocalTime at,
            String note,
            @Nullable Verdict verdict,
            String comment) {}
}
