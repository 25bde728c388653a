/**
 * What is assessed: the catalogue.
 *
 * <p>Decides which specifications exist, what they say, and which sufficiency rules are read from their words.
 *
 * <p>Its words: a {@link org.assay.qualification.Specification} is one published version of what an awarding organisation (or a
 * centre, for a centre-devised unit) asks; it holds {@link org.assay.qualification.Unit units}, a unit holds learning outcomes,
 * {@link org.assay.qualification.Criterion criteria and marking points} and {@link org.assay.qualification.Guidance guidance}.
 * A {@link org.assay.qualification.SufficiencyRule} stands beside the criteria whose words it counts.
 *
 * <p>Published specifications are shared by all centres and never change: they are files in the product, read once at start. A
 * correction is a new version in a new file.
 *
 * <p>Leaves to others: who is enrolled on a specification (enrolment), whether a rule is met by somebody's evidence (evidence),
 * and what was judged against which version (assessment).
 */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package org.assay.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
