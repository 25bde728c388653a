package org.assay.evidence;

import java.util.Optional;
import org.assay.identity.Auditable;

/**
 * The scanner has answered about a file.
 *
 * @param result what the file is from here on
 * @param found the scanner's name for what it found
 */
public record FileScanned(
        EvidenceId evidence, int version, FileId file, String sha256, ScanState result, Optional<String> found)
        implements Auditable {}
