/** The list of what somebody was told, and how often they want letters about it. */
@NamedInterface("ui")
@NullMarked
package org.assay.notice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
