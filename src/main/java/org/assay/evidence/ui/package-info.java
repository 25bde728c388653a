/**
 * A learner's own evidence: the list, the page on which an item is written, the choice of criteria, the check before submission. And
 * the viewer in which everybody who judges or verifies looks at it without a download.
 */
@NamedInterface("ui")
@NullMarked
package org.assay.evidence.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
