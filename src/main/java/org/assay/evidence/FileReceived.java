package org.assay.evidence;

import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** A file has arrived and is safe. */
public record FileReceived(EvidenceId evidence, int version, FileId file, String sha256, long size, Words name)
        implements Auditable {}
