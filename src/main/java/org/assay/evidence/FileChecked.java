package org.assay.evidence;

import org.assay.identity.Auditable;
import org.assay.identity.Deed;

/** The bytes of a file were found otherwise than at the last look: gone, changed, or as they arrived again. */
@Deed("File looked after")
record FileChecked(EvidenceId evidence, int version, FileId file, String sha256, Keeping found) implements Auditable {}
