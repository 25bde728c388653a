package org.assay.evidence;

import org.assay.identity.Auditable;

/** A learner answers with a new version. */
public record EvidenceVersionStarted(EvidenceId evidence, int version, int answers) implements Auditable {}
