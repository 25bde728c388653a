package org.assay.evidence;

import org.assay.identity.Auditable;

/** A file has been taken out of a draft. */
public record FileRemoved(EvidenceId evidence, int version, FileId file) implements Auditable {}
