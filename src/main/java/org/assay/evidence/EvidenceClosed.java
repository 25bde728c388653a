package org.assay.evidence;

import org.assay.identity.Auditable;

/** An assessor has finished with a version. */
public record EvidenceClosed(EvidenceId evidence, int version, EvidenceState state) implements Auditable {}
