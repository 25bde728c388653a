/** The centre describing itself: staff, approvals, policies. */
@NamedInterface("ui")
@NullMarked
package org.assay.centre.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
