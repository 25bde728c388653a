package org.assay.assessment;

import java.util.List;
import org.assay.enrolment.CohortId;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;

/**
 * A list of how far everybody has come left the house.
 *
 * @param cohorts the one that was asked for; none for the whole centre
 * @param learners how many lines it has
 * @param sha256 of the file, 64 lower-case hex digits
 */
@Deed("Progress taken as a file")
public record ProgressTaken(List<CohortId> cohorts, int learners, String sha256) implements Auditable {}
