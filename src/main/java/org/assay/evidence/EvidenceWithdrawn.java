package org.assay.evidence;

import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** A learner has taken evidence back. */
public record EvidenceWithdrawn(EvidenceId evidence, int version, Words reason) implements Auditable {}
