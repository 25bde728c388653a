package org.assay.assessment.ui;

import java.util.UUID;
import java.util.function.Function;
import org.assay.assessment.UnitAssessmentId;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceId;
import org.assay.platform.NotFound;

/** Routes into assessment, relative to the root of the product; for links and for {@code UI.navigate}. */
public final class AssessmentNavigation {
    static final String QUEUE = "queue";
    static final String UNIT = "unit";
    static final String COHORT = "cohort";
    static final String OBSERVE = "observe";
    static final String SIGN_OFFS = "sign-offs";
    static final String MY_LEARNERS = "my-learners";
    static final String MY_UNITS = "my-units";
    static final String FEEDBACK = "feedback";

    private AssessmentNavigation() {}

    /** One learner's work on one unit. */
    public static String unit(UnitAssessmentId id) {
        return UNIT + "/" + id.value();
    }

    /** What waits for the acting assessor. */
    public static String queue() {
        return QUEUE;
    }

    /** A submission beside the criteria that it is put forward for, to be judged. */
    public static String submission(EvidenceId evidence) {
        return QUEUE + "/" + evidence.value();
    }

    /** The board of a cohort. */
    public static String cohort(CohortId id) {
        return COHORT + "/" + id.value();
    }

    /** Everybody's progress in a cohort, as a file. */
    public static String progress(CohortId id) {
        return "cohorts/" + id.value() + "/progress.csv";
    }

    /** Everybody's progress at the centre, as a file. */
    public static String progress() {
        return "progress.csv";
    }

    /** A new observation record of this learner. */
    public static String observe(EnrolmentId enrolment) {
        return OBSERVE + "/" + enrolment.value();
    }

    /** Units that wait for the acting assessor's signature. */
    public static String signOffs() {
        return SIGN_OFFS;
    }

    /** The acting assessor's learners. */
    public static String myLearners() {
        return MY_LEARNERS;
    }

    /** What the acting learner was answered. */
    public static String feedback() {
        return FEEDBACK;
    }

    /** An id as it stands in an address; whatever is none leads nowhere. */
    static <T> T id(String value, Function<UUID, T> type) {
        try {
            return type.apply(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("There is no such page here.");
        }
    }
}
