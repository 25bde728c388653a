package org.assay.enrolment;

import org.assay.identity.Auditable;

/** The ready rows of a staged file were written. */
public record ImportAccepted(ImportId run, int learners, int enrolments, int refusedRows) implements Auditable {}
