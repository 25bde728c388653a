/**
 * What a centre is like and what it has decided for itself.
 *
 * <p>Decides who is staff, with which standing and for which specifications; which awarding organisations have approved the centre
 * and for what; the promise in working days; the formula behind red, amber and green; and which numbers the centre has adopted for
 * the rules of sufficiency.
 *
 * <p>Its words: a {@link org.assay.centre.StaffLine staff member} is qualified or a trainee ({@link org.assay.centre.Standing}); an
 * {@link org.assay.centre.Approval} is an awarding organisation's leave to offer specifications; an {@link
 * org.assay.centre.AdoptedRule} is the centre's own number beside a specification's words.
 *
 * <p>Leaves to others: who signs in and in which roles (identity), who is enrolled and with whom (enrolment), whether a rule is met
 * (evidence, assessment).
 */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "identity :: ui", "audit", "qualification", "qualification :: ui"
        })
@NullMarked
package org.assay.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
