package org.assay.verification;

import java.time.LocalDate;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;
import org.assay.identity.PersonId;
import org.assay.identity.Words;

/**
 * Something has to be put right.
 *
 * @param action its place among the sample's actions, from 0
 */
@Deed("Required action raised")
public record ActionRaised(
        SampleId sample, int action, UnitAssessmentId unit, PersonId who, LocalDate dueOn, Words what)
        implements Auditable {}
