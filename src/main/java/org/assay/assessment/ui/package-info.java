/**
 * What assessors, learners and verifiers see of assessment: the queue and the workspace, a unit's tracking sheet with its sign-off, the
 * observation record, an assessor's learners, a learner's units and answers, and the board of a cohort.
 */
@NamedInterface("ui")
@NullMarked
package org.assay.assessment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
