/** Cohorts, learners and their enrolments, and files of learners, for those who run a centre. */
@NamedInterface("ui")
@NullMarked
package org.assay.enrolment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
