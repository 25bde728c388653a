package org.assay.home.ui;

import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.UnitSheet;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.ui.EnrolmentNavigation;
import org.assay.evidence.CriterionOf;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.qualification.Criterion;
import org.assay.verification.SampleId;

/** Where the homes lead. */
final class Places {
    private Places() {}

    static String addEvidence() {
        return EvidenceNavigation.add();
    }

    /** A new item that begins with this criterion. */
    static String addFor(UnitSheet sheet, Criterion criterion) {
        return EvidenceNavigation.addFor(
                new CriterionOf(sheet.enrolment().id(), sheet.unit().key(), criterion.ref()));
    }

    static String evidence(EvidenceId id) {
        return EvidenceNavigation.item(id);
    }

    static String evidence() {
        return EvidenceNavigation.mine();
    }

    static String unit(UnitAssessmentId id) {
        return AssessmentNavigation.unit(id);
    }

    static String feedback() {
        return AssessmentNavigation.feedback();
    }

    static String queue() {
        return AssessmentNavigation.queue();
    }

    static String submission(EvidenceId id) {
        return AssessmentNavigation.submission(id);
    }

    static String signOffs() {
        return AssessmentNavigation.signOffs();
    }

    static String myLearners() {
        return AssessmentNavigation.myLearners();
    }

    static String cohorts() {
        return EnrolmentNavigation.cohorts();
    }

    static String board(CohortId id) {
        return AssessmentNavigation.cohort(id);
    }

    static String unallocated() {
        return EnrolmentNavigation.unallocated();
    }

    static String unregistered() {
        return EnrolmentNavigation.learners() + "?state=active&only=unregistered";
    }

    static String learner(EnrolmentId id) {
        return EnrolmentNavigation.learner(id);
    }

    static String imports() {
        return EnrolmentNavigation.imports();
    }

    static String sampling() {
        return "sampling";
    }

    static String sample(SampleId id) {
        return "sample/" + id.value();
    }

    static String visitRoom() {
        return "visit";
    }

    static String report() {
        return "visit";
    }
}
