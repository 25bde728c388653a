package org.assay.enrolment;

import org.assay.identity.Auditable;

/** What an import had written was taken back. */
public record ImportUndone(ImportId run, int learners, int enrolments) implements Auditable {}
