package org.assay.evidence;

import java.io.Serializable;
import org.assay.enrolment.EnrolmentId;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;

/** One criterion of one unit for one enrolment: what evidence is put forward for. */
public record CriterionOf(EnrolmentId enrolment, UnitKey unit, CriterionRef criterion) implements Serializable {}
