package org.assay.enrolment.ui;

import org.assay.enrolment.CohortId;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.ImportId;

/** Routes to cohorts, learners and imports, relative to the root of the product; for links and for {@code UI.navigate}. */
public final class EnrolmentNavigation {
    static final String COHORTS = "cohorts";
    static final String LEARNERS = "learners";
    static final String LEARNER = "learner";
    static final String NEW_LEARNER = "learners/new";
    static final String IMPORTS = "imports";
    static final String IMPORT = "import";

    private EnrolmentNavigation() {}

    /** All cohorts. */
    public static String cohorts() {
        return COHORTS;
    }

    /** A cohort's board; the page itself belongs to whoever knows of progress. */
    public static String cohort(CohortId cohort) {
        return "cohort/" + cohort.value();
    }

    /** All learners. */
    public static String learners() {
        return LEARNERS;
    }

    /** The learners of one cohort. */
    public static String learners(CohortId cohort) {
        return LEARNERS + "?cohort=" + cohort.value();
    }

    /** Active learners without an assessor. */
    public static String unallocated() {
        return LEARNERS + "?state=active&only=unallocated";
    }

    /** One enrolment: registration, allocation, state. */
    public static String learner(EnrolmentId enrolment) {
        return LEARNER + "/" + enrolment.value();
    }

    /** All files that were brought. */
    public static String imports() {
        return IMPORTS;
    }

    /** One file. */
    public static String imported(ImportId run) {
        return IMPORT + "/" + run.value();
    }
}
