package org.assay.evidence;

import org.assay.identity.Auditable;

/** Somebody other than the learner has looked at a file; told once per person, file and hour. */
public record EvidenceViewed(EvidenceId evidence, int version, FileId file) implements Auditable {}
