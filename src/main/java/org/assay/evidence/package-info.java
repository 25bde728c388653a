/**
 * What a learner puts forward, for which criteria, declared their own.
 *
 * <p>Decides what an item of evidence is and may become: who may write it, when a version is frozen, which files are taken, who may
 * read it, and what a rule of sufficiency says about it.
 *
 * <p>Its words: an item of evidence has versions; a version has facts, text and files and is <em>put forward</em> for criteria of
 * the learner's enrolments (never "claimed": a claim is for certification). A draft is submitted, taken up, and closed as accepted or
 * as more needed; from the moment an assessor takes it up it never changes, and an answer is a new version.
 *
 * <p>Leaves to others: whether a criterion is met (assessment says it, and answers {@link org.assay.evidence.CriterionStanding});
 * who else may read for a while ({@link org.assay.evidence.EvidenceReaders}, answered by verification).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "audit",
            "qualification",
            "qualification :: ui",
            "centre",
            "enrolment",
            "enrolment :: ui"
        })
@NullMarked
package org.assay.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
