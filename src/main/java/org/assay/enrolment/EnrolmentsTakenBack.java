package org.assay.enrolment;

import java.util.List;

/**
 * Enrolments of an undone import are about to be removed: whoever began something for them removes it now, within the same
 * transaction. No work stands on them, or an {@link ImportUndoGuard} would have said so. The deed itself is {@link ImportUndone}.
 */
public record EnrolmentsTakenBack(List<EnrolmentId> enrolments) {}
