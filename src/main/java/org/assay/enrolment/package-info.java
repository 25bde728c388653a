/**
 * Who learns what, since when, and with whom.
 *
 * <p>Decides who is a learner of the centre, on which specification and in which cohort, in which state their enrolment is, by which
 * number the awarding organisation knows it, and who assesses and verifies it. Brings learners in from a file: staged, looked at,
 * accepted, and undone in one step.
 *
 * <p>Its words: a learner is <em>enrolled</em> on a specification when they start with the centre, and <em>registered</em> when the
 * awarding organisation has given a number; the two dates are kept apart. An enrolment is <em>allocated</em> to an assessor and an
 * internal verifier.
 *
 * <p>Leaves to others: what is assessed (qualification), who is competent (centre), and all work of learners (evidence and
 * rightwards). What it must ask of them it asks through {@link org.assay.enrolment.ImportUndoGuard} and {@link
 * org.assay.enrolment.VisitScope}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "identity :: ui",
            "audit",
            "qualification",
            "qualification :: ui",
            "centre",
            "centre :: ui"
        })
@NullMarked
package org.assay.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
