package org.assay.evidence;

import org.assay.identity.Auditable;

/** An assessor has begun to look at a version, which is frozen from here on. */
public record EvidenceTakenUp(EvidenceId evidence, int version) implements Auditable {}
