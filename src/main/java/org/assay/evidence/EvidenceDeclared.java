package org.assay.evidence;

import org.assay.identity.Auditable;

/** A learner has declared a version authentic. */
public record EvidenceDeclared(EvidenceId evidence, int version, int wording, boolean aiAcknowledged)
        implements Auditable {}
