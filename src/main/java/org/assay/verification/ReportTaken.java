package org.assay.verification;

import org.assay.identity.Auditable;
import org.assay.identity.Deed;

/**
 * A verification report left the house. Whoever holds the file finds its fingerprint here, and the record that it stands on.
 *
 * @param sha256 of the file, 64 lower-case hex digits
 * @param recordSize entries before this one, as the report's last page says
 * @param recordRoot root over them
 */
@Deed("Verification report taken")
public record ReportTaken(VisitId visit, String sha256, long recordSize, String recordRoot) implements Auditable {}
