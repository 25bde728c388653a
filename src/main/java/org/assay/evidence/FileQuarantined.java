package org.assay.evidence;

import org.assay.identity.Auditable;

/** A file that has arrived waits for the virus scan, and nobody can open it until then. */
record FileQuarantined(EvidenceId evidence, int version, FileId file, String sha256) implements Auditable {}
