package org.assay.assessment;

import java.util.List;
import org.assay.enrolment.EnrolmentLine;

/**
 * An enrolment that is allocated to an assessor.
 *
 * @param waiting submissions that nobody has answered yet
 * @param quietDays since the last activity
 */
public record CaseloadLine(EnrolmentLine enrolment, List<UnitSummary> units, int waiting, long quietDays) {}
